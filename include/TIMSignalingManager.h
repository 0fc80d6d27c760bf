/*
 * Invitations.
 * This file is generated.
 */

#ifndef CONVOKE_TIMSIGNALINGMANAGER_H
#define CONVOKE_TIMSIGNALINGMANAGER_H

#include "TIMCloudDef.h"

/**
 * Not used by Convoke yet.
 */
typedef enum TIMSignalingActionType {
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_Unknown = 0,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_Invite = 1,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_CancelInvite = 2,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_AcceptInvite = 3,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_RejectInvite = 4,
  /**
   * Not used by Convoke yet.
   */
  TIMSignalingActionType_InviteTimeout = 5
} TIMSignalingActionType;

/* SignalingInfo. */
/** string: not used by Convoke yet. */
#define kTIMSignalingInfoInviteID "signaling_info_invite_id"
/** string: not used by Convoke yet. */
#define kTIMSignalingInfoGroupID "signaling_info_group_id"
/** string: not used by Convoke yet. */
#define kTIMSignalingInfoInviter "signaling_info_inviter"
/** array of strings: not used by Convoke yet. */
#define kTIMSignalingInfoInviteeList "signaling_info_invitee_list"
/** string: not used by Convoke yet. */
#define kTIMSignalingInfoData "signaling_info_data"
/** number, TIMSignalingActionType: not used by Convoke yet. */
#define kTIMSignalingInfoActionType "signaling_info_action_type"
/** number: not used by Convoke yet. */
#define kTIMSignalingInfoTimeout "signaling_info_timeout"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * What SetSignalingReceiveNewInvitationCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingReceiveNewInvitationCallback)(const char *invite_id,
                                                         const char *inviter,
                                                         const char *group_id,
                                                         const char *json_invitee_list,
                                                         const char *data,
                                                         const void *user_data);

/**
 * What SetSignalingInvitationCancelledCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInvitationCancelledCallback)(const char *invite_id,
                                                        const char *inviter,
                                                        const char *data,
                                                        const void *user_data);

/**
 * What SetSignalingInviteeAcceptedCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInviteeAcceptedCallback)(const char *invite_id,
                                                    const char *invitee,
                                                    const char *data,
                                                    const void *user_data);

/**
 * What SetSignalingInviteeRejectedCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInviteeRejectedCallback)(const char *invite_id,
                                                    const char *invitee,
                                                    const char *data,
                                                    const void *user_data);

/**
 * What SetSignalingInvitationTimeoutCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInvitationTimeoutCallback)(const char *invite_id,
                                                      const char *json_invitee_list,
                                                      const void *user_data);

/**
 * What SetSignalingInvitationModifiedCallback listens to. It is never called yet.
 */
typedef void (*TIMSignalingInvitationModifiedCallback)(const char *invite_id,
                                                       const char *data,
                                                       const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetSignalingReceiveNewInvitationCallback(TIMSignalingReceiveNewInvitationCallback cb,
                                                          const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetSignalingInvitationCancelledCallback(TIMSignalingInvitationCancelledCallback cb,
                                                         const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetSignalingInviteeAcceptedCallback(TIMSignalingInviteeAcceptedCallback cb,
                                                     const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetSignalingInviteeRejectedCallback(TIMSignalingInviteeRejectedCallback cb,
                                                     const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetSignalingInvitationTimeoutCallback(TIMSignalingInvitationTimeoutCallback cb,
                                                       const void *user_data);

/**
 * Not built yet: the listener is kept, and never called.
 */
TIM_DECL void TIMSetSignalingInvitationModifiedCallback(TIMSignalingInvitationModifiedCallback cb,
                                                        const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * invite_id_buffer: NULL, or gets the empty text.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMSignalingInvite(const char *invitee,
                                const char *data,
                                bool online_user_only,
                                const char *json_offline_push_info,
                                int timeout,
                                char *invite_id_buffer,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * invite_id_buffer: NULL, or gets the empty text.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMSignalingInviteInGroup(const char *group_id,
                                       const char *json_invitee_array,
                                       const char *data,
                                       bool online_user_only,
                                       int timeout,
                                       char *invite_id_buffer,
                                       TIMCommCallback cb,
                                       const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMSignalingCancel(const char *invite_id,
                                const char *data,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMSignalingAccept(const char *invite_id,
                                const char *data,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMSignalingReject(const char *invite_id,
                                const char *data,
                                TIMCommCallback cb,
                                const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMGetSignalingInfo(const char *json_msg,
                                 TIMCommCallback json_signaling_info_cb,
                                 const void *user_data);

/**
 * Not built yet: answers 7013. Arguments are not looked at.
 *
 * Answers `""`.
 * Codes: 7013 it is not built.
 * Returns 0.
 */
TIM_DECL int TIMSignalingModifyInvitation(const char *invite_id,
                                          const char *data,
                                          TIMCommCallback cb,
                                          const void *user_data);

#ifdef __cplusplus
}
#endif

#endif /* CONVOKE_TIMSIGNALINGMANAGER_H */
