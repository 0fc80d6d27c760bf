//! Users: what they say of themselves, and whether they are there.

use super::prelude::*;
use crate::wire::profile::{FriendShipGetProfileListParam, SelfStatus, UserProfileItem};

calls! {
    /// The profiles of users.
    ///
    /// json_get_user_profile_list_param: a FriendShipGetProfileListParam document; the array of user ids is not empty.
    ///
    /// Answers an array of UserProfile documents, in the order asked for.
    /// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
    /// Returns 0, -3 or -4.
    ProfileGetUserProfileList(json_get_user_profile_list_param: json(FriendShipGetProfileListParam)) -> [UserProfile] {
        let json = json_get_user_profile_list_param;
        let users = json.read_as(FriendShipGetProfileListParam::users)?;
        json.doubt_bare(&users);
        Ok(Query::Profiles(users))
    }

    /// Changes the user's own profile (TIMSelfInfoUpdatedCallback, where something is different from before).
    ///
    /// json_modify_self_user_profile_param: a UserProfileItem document; what is absent stays, an empty text clears. Texts
    /// have up to 500 bytes.
    ///
    /// Answers `""`.
    /// Codes: 40001 a text is too long, or a number is no value of its enum.
    /// Returns 0, -3 or -4.
    ProfileModifySelfUserProfile(json_modify_self_user_profile_param: json(UserProfileItem)) -> nothing {
        let item: UserProfileItem = json_modify_self_user_profile_param.read()?;
        Ok(Command::ModifyProfile { change: Box::new(item.into()) })
    }

    /// Asks to be told, by TIMUserInfoChangedCallback, when the profiles of these users change. It holds on this device
    /// until the logout.
    ///
    /// json_user_id_list: JSON array of user ids, not empty.
    ///
    /// Answers `""`.
    /// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
    /// Returns 0, -3 or -4.
    SubscribeUserInfo(json_user_id_list: json([string])) -> nothing {
        Ok(Subscription::Profiles { users: json_user_id_list.bare_ids()?, on: true })
    }

    /// Takes back what SubscribeUserInfo asked for.
    ///
    /// json_user_id_list: JSON array of user ids, not empty.
    ///
    /// Answers `""`, also where it was not asked for.
    /// Codes: 7003 an id is no user id.
    /// Returns 0, -3 or -4.
    UnsubscribeUserInfo(json_user_id_list: json([string])) -> nothing {
        Ok(Subscription::Profiles { users: json_user_id_list.bare_ids()?, on: false })
    }

    /// Whether users are there, and what they say of it.
    ///
    /// json_identifier_array: JSON array of user ids, not empty.
    ///
    /// Answers an array of TIMUserStatus documents, in the order asked for.
    /// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
    /// Returns 0, -3 or -4.
    GetUserStatus(json_identifier_array: json([string])) -> [TIMUserStatus] {
        Ok(Query::Statuses(json_identifier_array.bare_ids()?))
    }

    /// Says what the user is doing (TIMUserStatusChangedCallback for those who asked to be told).
    ///
    /// json_current_user_status: object; user_status_custom_status: the text, up to 100 bytes; an empty one clears it.
    ///
    /// Answers `""`.
    /// Codes: 40001 the text is too long.
    /// Returns 0, -3 or -4.
    SetSelfStatus(json_current_user_status: json(TIMUserStatus)) -> nothing {
        let status: SelfStatus = json_current_user_status.read()?;
        Ok(Command::SetStatus { text: status.user_status_custom_status })
    }

    /// Asks to be told, by TIMUserStatusChangedCallback, when the status of these users changes. It holds on this device
    /// until the logout.
    ///
    /// json_identifier_array: JSON array of user ids, not empty.
    ///
    /// Answers `""`.
    /// Codes: 6017 more than `receivers_per_call` ids; 7003 an id is no user id.
    /// Returns 0, -3 or -4.
    SubscribeUserStatus(json_identifier_array: json([string])) -> nothing {
        Ok(Subscription::Statuses { users: json_identifier_array.bare_ids()?, on: true })
    }

    /// Takes back what SubscribeUserStatus asked for.
    ///
    /// json_identifier_array: JSON array of user ids; an empty one stands for all that were asked for.
    ///
    /// Answers `""`, also where it was not asked for.
    /// Codes: 7003 an id is no user id.
    /// Returns 0, -3 or -4.
    UnsubscribeUserStatus(json_identifier_array: json([string])) -> nothing {
        Ok(Subscription::Statuses { users: json_identifier_array.read()?, on: false })
    }
}
