//! What a user asks about the members of chat groups, and that one has to be one of them to ask.

use super::documents::Documents;
use crate::core::chat_group::{MemberQuery, MemberSearch, Role};
use crate::core::chat_groups::members::LOWEST_MARK;
use crate::core::chat_groups::within::Within;
use crate::core::error::{Code, Error};
use crate::core::field::Field;
use crate::core::ids::{GroupId, UserId};
use crate::core::limits::Limits;
use crate::store::{MemberFields, Which};
use crate::wire;
use crate::wire::chat_group::GroupGetOnlineMemberCountResult;
use crate::wire::chat_group_member::{GroupGetMemberInfoListResult, GroupSearchGroupMembersResult};
use std::collections::HashSet;
use std::ffi::CString;

/// The user is in the chat group.
pub fn require_member(group: &GroupId, on: &Documents<'_>) -> Result<(), Error> {
    Within::read(group, on.me, on.store).map(drop)
}

/// Which members the caller asks for.
fn which(roles: u64) -> Which {
    const OWNER: u64 = 1;
    const ADMIN: u64 = 2;
    const ORDINARY: u64 = 4;
    // From there on, `TIMGroupMemberRoleFlag` is a mark.
    if roles >= LOWEST_MARK.into() {
        return Which::Marked(u32::try_from(roles).unwrap_or(u32::MAX));
    }
    let flags = [(OWNER, Role::Owner), (ADMIN, Role::Admin), (ORDINARY, Role::Ordinary)];
    let wanted: Vec<Role> = flags.into_iter().filter(|(flag, _)| roles & flag != 0).map(|(_, role)| role).collect();
    if roles == 0 || wanted.len() == flags.len() { Which::All } else { Which::Roles(wanted) }
}

/// A page of members, or those who are named.
pub fn page(group: &GroupId, query: &MemberQuery, limits: &Limits, on: &Documents<'_>) -> Result<CString, Error> {
    require_member(group, on)?;
    let mut next = 0;
    let rows = if query.users.is_empty() {
        let most = limits.members_per_page.max(1);
        let mut rows = on.store.member_page(group, &which(query.roles), query.from, most.saturating_add(1))?;
        if rows.len() as u64 > most {
            rows.pop();
            next = rows.last().map_or(0, |row| row.no);
        }
        rows
    } else {
        let most = limits.receivers_per_call();
        most.check(query.users.len(), Field::MembersNamed, Code::GroupInvalidParameters)?;
        let (mut rows, mut seen) = (Vec::new(), HashSet::new());
        for user in query.users.iter().filter(|user| seen.insert(*user)).filter_map(|user| UserId::new(user)) {
            rows.extend(on.store.member_row(group, &user)?);
        }
        rows
    };
    Ok(wire::write(&GroupGetMemberInfoListResult {
        group_get_member_info_list_result_next_seq: next,
        group_get_member_info_list_result_info_array: on.members(group, &rows)?,
    }))
}

/// In the chat groups named, which the user must be in, or in all that they are in; those without a find are left out.
pub fn search(search: &MemberSearch, limits: &Limits, on: &Documents<'_>) -> Result<CString, Error> {
    let groups = if search.groups.is_empty() {
        on.store.joined(on.me)?
    } else {
        let group = |text| {
            let unknown = || Error::about(Field::GroupsSearched, Code::GroupNotFound, "no chat group has such an id");
            let group = GroupId::new(text).ok_or_else(unknown)?;
            require_member(&group, on).map(|()| group)
        };
        search.groups.iter().map(|text| group(text)).collect::<Result<_, _>>()?
    };
    let fields = MemberFields {
        id: search.fields & 1 != 0,
        nick_name: search.fields & 2 != 0,
        name_card: search.fields & 8 != 0,
    };
    let (mut found, mut most) = (Vec::new(), limits.members_found);
    for group in &groups {
        if most == 0 {
            break;
        }
        let rows = on.store.search_members(group, &search.keywords, fields, most)?;
        most = most.saturating_sub(rows.len() as u64);
        if !rows.is_empty() {
            found.push(GroupSearchGroupMembersResult {
                group_search_member_result_groupid: group.as_str(),
                group_search_member_result_member_info_list: on.members(group, &rows)?,
            });
        }
    }
    Ok(wire::write(&found))
}

pub fn online(group: &GroupId, on: &Documents<'_>) -> Result<CString, Error> {
    require_member(group, on)?;
    Ok(wire::write(&GroupGetOnlineMemberCountResult {
        group_get_online_member_count_result: on.online_members(group)?.len() as u64,
    }))
}
