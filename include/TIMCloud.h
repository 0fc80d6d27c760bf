/*
 * The functions of the API under TIM + name, and all that they need. Their comments call functions by their plain
 * names. convoke.h declares those too; its first page says what holds for every call.
 * This file is generated.
 */

#ifndef CONVOKE_TIMCLOUD_H
#define CONVOKE_TIMCLOUD_H

#include "TIMManager.h"
#include "TIMConversationManager.h"
#include "TIMMessageManager.h"
#include "TIMGroupManager.h"
#include "TIMCommunityManager.h"
#include "TIMFriendshipManager.h"
#include "TIMSignalingManager.h"
#include "TIMOfflinePushManager.h"
#include "TIMExperimentalAPI.h"

#endif /* CONVOKE_TIMCLOUD_H */
