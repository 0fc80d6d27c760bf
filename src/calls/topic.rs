//! Communities and their topics. The API has these functions twice: among those of chat groups, and among those of
//! Communities. They do the same.

use super::prelude::*;
use crate::wire::chat_group::{CreateGroupParam, CreateGroupResult};
use crate::wire::topic::TopicParam;

fn create(at: &dyn Place, community: Arg<'_>, info: Arg<'_>) -> Result<Command, Refused> {
    let group = community.group()?;
    let topic = info.read_as(|param: TopicParam| param.topic(at.random()))?;
    Ok(Command::CreateTopic { group, topic: Box::new(topic) })
}

fn delete(community: Arg<'_>, topics: Arg<'_>) -> Result<Command, Refused> {
    Ok(Command::DeleteTopics { group: community.group()?, topics: topics.bare_ids()? })
}

fn modify(info: Arg<'_>) -> Result<Command, Refused> {
    let (topic, change) = info.read_as(TopicParam::change)?;
    Ok(Command::ModifyTopic { topic, change: Box::new(change) })
}

fn list(community: Arg<'_>, topics: Arg<'_>) -> Result<Query, Refused> {
    Ok(Query::Topics { group: community.group()?, topics: topics.ids_or_all()? })
}

calls! {
    /// Makes a Community with topics: GroupCreate, whatever create_group_param_group_type and
    /// create_group_param_is_support_topic say.
    ///
    /// json_group_create_param: a CreateGroupParam document; create_group_param_group_name is required.
    ///
    /// Answers a CreateGroupResult document.
    /// Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
    /// long; 8504 the notification is too long; 8505 the avatar is too long; 8507 more than 20 members, or more than the
    /// Community may have; 10004 no such option or role, a member's id that is none, or custom information over its
    /// limits; 10021 the id is in use; 10025 the id is in use by a chat group of the user's own; 10037 as many chat
    /// groups were made today as may be.
    /// Returns 0, -3 or -4.
    CommunityCreate(json_group_create_param: json(CreateGroupParam)) -> CreateGroupResult, at {
        let param: CreateGroupParam = json_group_create_param.read()?;
        Ok(Command::CreateChatGroup { group: Box::new(param.community(at.random())) })
    }

    /// The Communities with topics that the user is in. At most `groups_listed` are answered.
    ///
    /// Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
    /// Codes: none of its own.
    /// Returns 0.
    GroupGetJoinedCommunityList() -> [JoinedCommunity] {
        Ok(Query::JoinedGroups { communities: true })
    }

    /// The Communities with topics that the user is in. The same function as GroupGetJoinedCommunityList.
    ///
    /// Answers an array of documents with the keys of GroupBaseInfo and of GroupDetailInfo.
    /// Codes: none of its own.
    /// Returns 0.
    CommunityGetJoinedCommunityList() -> [JoinedCommunity] {
        Ok(Query::JoinedGroups { communities: true })
    }

    /// Makes a topic in a Community with topics; its owner and its administrators may. Members are told
    /// (TIMGroupTopicCreatedCallback).
    ///
    /// group_id: the id of the Community, without a prefix.
    /// json_topic_info: a TIMGroupTopicInfo document; group_topic_info_topic_name is required. Beside the texts,
    /// group_topic_info_is_all_muted and default_permissions count.
    ///
    /// Answers the id of the topic as it is, not as JSON; `""` on failure.
    /// Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
    /// long; 8504 the notification is too long; 8505 the avatar is too long; 10004 it is no Community with topics, it has
    /// 100 topics, or the custom string is too long; 10007 the user is not in it, or may not do this; 10010 no such chat
    /// group; 10021 the id is in use.
    /// Returns 0, -3 or -4.
    GroupCreateTopicInCommunity(group_id: text, json_topic_info: json(TIMGroupTopicInfo)) -> string, at {
        create(at, group_id, json_topic_info)
    }

    /// Makes a topic in a Community with topics; its owner and its administrators may. Members are told
    /// (TIMGroupTopicCreatedCallback). The same function as GroupCreateTopicInCommunity.
    ///
    /// group_id: the id of the Community, without a prefix.
    /// json_topic_info: a TIMGroupTopicInfo document; group_topic_info_topic_name is required. Beside the texts,
    /// group_topic_info_is_all_muted and default_permissions count.
    ///
    /// Answers the id of the topic as it is, not as JSON; `""` on failure.
    /// Codes: 8501 the id is none that may be given; 8502 the name is empty or too long; 8503 the introduction is too
    /// long; 8504 the notification is too long; 8505 the avatar is too long; 10004 it is no Community with topics, it has
    /// 100 topics, or the custom string is too long; 10007 the user is not in it, or may not do this; 10010 no such chat
    /// group; 10021 the id is in use.
    /// Returns 0, -3 or -4.
    CommunityCreateTopicInCommunity(group_id: text, json_topic_info: json(TIMGroupTopicInfo)) -> string, at {
        create(at, group_id, json_topic_info)
    }

    /// Deletes topics of a Community, with all that was said there; its owner and its administrators may. Members are
    /// told (TIMGroupTopicDeletedCallback).
    ///
    /// group_id: the id of the Community, without a prefix.
    /// json_topic_id_array: JSON array of topic ids, not empty.
    ///
    /// Answers an array of TIMGroupTopicOperationResult documents, one for each id, with 10010 for what is no topic of
    /// the Community.
    /// Codes: 10004 it is no Community with topics, or more topics are named than a Community has; 10007 the user is not in
    /// it, or may not do this; 10010 no such chat group.
    /// Returns 0, -3 or -4.
    GroupDeleteTopicFromCommunity(group_id: text, json_topic_id_array: json([string])) -> [TIMGroupTopicOperationResult] {
        delete(group_id, json_topic_id_array)
    }

    /// Deletes topics of a Community, with all that was said there; its owner and its administrators may. Members are
    /// told (TIMGroupTopicDeletedCallback). The same function as GroupDeleteTopicFromCommunity.
    ///
    /// group_id: the id of the Community, without a prefix.
    /// json_topic_id_array: JSON array of topic ids, not empty.
    ///
    /// Answers an array of TIMGroupTopicOperationResult documents, one for each id, with 10010 for what is no topic of
    /// the Community.
    /// Codes: 10004 it is no Community with topics, or more topics are named than a Community has; 10007 the user is not in
    /// it, or may not do this; 10010 no such chat group.
    /// Returns 0, -3 or -4.
    CommunityDeleteTopicFromCommunity(group_id: text, json_topic_id_array: json([string])) -> [TIMGroupTopicOperationResult] {
        delete(group_id, json_topic_id_array)
    }

    /// Changes a topic; the owner and the administrators of the Community may. Members are told
    /// (TIMGroupTopicChangedCallback). Everybody may set their own draft there.
    ///
    /// json_topic_info: a TIMGroupTopicInfo document, and group_modify_info_param_modify_flag:
    /// TIMCommunityTopicModifyInfoFlag as bits, not 0; the key of each must be there, the other keys do not count.
    ///
    /// Answers `""`, also where nothing is different from before.
    /// Codes: 8502 the name is empty or too long; 8503 the introduction is too long; 8504 the notification is too long;
    /// 8505 the avatar is too long; 10004 the custom string or the draft is too long; 10007 the user is not in the
    /// Community, or may not do this; 10010 no such topic.
    /// Returns 0; -3, also where the id cannot be one; or -4.
    GroupSetTopicInfo(json_topic_info: json(TIMGroupTopicInfo)) -> nothing {
        modify(json_topic_info)
    }

    /// Changes a topic; the owner and the administrators of the Community may. Members are told
    /// (TIMGroupTopicChangedCallback). Everybody may set their own draft there. The same function as GroupSetTopicInfo.
    ///
    /// json_topic_info: a TIMGroupTopicInfo document, and group_modify_info_param_modify_flag:
    /// TIMCommunityTopicModifyInfoFlag as bits, not 0; the key of each must be there, the other keys do not count.
    ///
    /// Answers `""`, also where nothing is different from before.
    /// Codes: 8502 the name is empty or too long; 8503 the introduction is too long; 8504 the notification is too long;
    /// 8505 the avatar is too long; 10004 the custom string or the draft is too long; 10007 the user is not in the
    /// Community, or may not do this; 10010 no such topic.
    /// Returns 0; -3, also where the id cannot be one; or -4.
    CommunitySetTopicInfo(json_topic_info: json(TIMGroupTopicInfo)) -> nothing {
        modify(json_topic_info)
    }

    /// Topics of a Community, as the user sees them.
    ///
    /// group_id: the id of the Community, without a prefix.
    /// json_topic_id_array: JSON array of topic ids; NULL, `""` or `[]`: all.
    ///
    /// Answers an array of TIMGroupTopicInfoResult documents, with 10010 for what is no topic of the Community.
    /// Codes: 10004 more topics are named than a Community has; 10007 the user is not in the Community; 10010 no such
    /// chat group.
    /// Returns 0, -3 or -4.
    GroupGetTopicInfoList(group_id: text, json_topic_id_array: json([string])) -> [TIMGroupTopicInfoResult] {
        list(group_id, json_topic_id_array)
    }

    /// Topics of a Community, as the user sees them. The same function as GroupGetTopicInfoList.
    ///
    /// group_id: the id of the Community, without a prefix.
    /// json_topic_id_array: JSON array of topic ids; NULL, `""` or `[]`: all.
    ///
    /// Answers an array of TIMGroupTopicInfoResult documents, with 10010 for what is no topic of the Community.
    /// Codes: 10004 more topics are named than a Community has; 10007 the user is not in the Community; 10010 no such
    /// chat group.
    /// Returns 0, -3 or -4.
    CommunityGetTopicInfoList(group_id: text, json_topic_id_array: json([string])) -> [TIMGroupTopicInfoResult] {
        list(group_id, json_topic_id_array)
    }
}
