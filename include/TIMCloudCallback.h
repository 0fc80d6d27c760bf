/*
 * The callback types of all parts, as programs of older versions include them.
 * This file is generated.
 */

#ifndef CONVOKE_TIMCLOUDCALLBACK_H
#define CONVOKE_TIMCLOUDCALLBACK_H

#include "TIMManager.h"
#include "TIMConversationManager.h"
#include "TIMMessageManager.h"
#include "TIMGroupManager.h"
#include "TIMCommunityManager.h"
#include "TIMFriendshipManager.h"
#include "TIMSignalingManager.h"
#include "TIMOfflinePushManager.h"
#include "TIMExperimentalAPI.h"

#endif /* CONVOKE_TIMCLOUDCALLBACK_H */
