//! The beginning, login and settings.

use super::arguments::{Fault, Given};
use super::prelude::*;
use crate::core::error::{Code, Error};
use crate::core::ids::UserId;
use crate::runtime::log::Level;
use crate::runtime::options::Options;
use crate::runtime::request::{Asked, SdkCall};
use crate::runtime::sdk::Sdk;
use crate::wire;
#[cfg(feature = "fail-on-purpose")]
use crate::wire::config::FailAt;
use crate::wire::config::{ExperimentalRequest, Operation, SetConfig};
use std::ffi::CString;

/// Begins a life of that SDK. `given`: the settings alone.
pub fn begin(sdk: &Sdk, sdk_app_id: u64, mut given: Given<'_>) -> Result<(), Refused> {
    not_zero("sdk_app_id", sdk_app_id)?;
    let json = given.optional_json("json_sdk_config");
    let text = json.optional()?;
    let text = if text.is_empty() { "{}" } else { text };
    let options = Options::read(sdk_app_id, text).map_err(|bad| json.bad_json(bad))?;
    let directories = options.directories();
    sdk.init(options).map_err(|error| {
        let code = match error.code {
            Code::InvalidOperation | Code::Internal => error.code.number(),
            _ => Fault::Parameter as i32,
        };
        // The log has no paths.
        let (_, why) = wire::code_and_sentence(Some(&error));
        Refused::new(code, "json_sdk_config", why.into_owned()).adding(&format!(" ({directories})"))
    })
}

/// An answer that is known at once.
fn known(answer: impl ToString) -> Asked {
    Asked::Answer(Ok(CString::new(answer.to_string()).unwrap_or_default()))
}

calls! {
    /// Logs a user in on this device. The first login of a user creates the account. The same user may be logged in from
    /// several processes at once: these are the user's devices. Another user who is logged in in this process is logged
    /// out.
    ///
    /// After the answer the conversation list follows as TIMConvEventCallback: kTIMConvEvent_Start, kTIMConvEvent_Add (up
    /// to 100 conversations each), kTIMConvEvent_Finish.
    ///
    /// user_id: 1 to 32 bytes of printable ASCII, and neither `@TIM#SYSTEM` nor `__kImSDK_MessageAtALL__`.
    /// user_sig: with `convoke_secret_key`, a UserSig (TLSSigAPIv2) for this application and user; without it, any text
    /// that is not empty.
    ///
    /// Answers `""`, also if that user is logged in already, and then no list follows.
    /// Codes: 7003 user_id is no user id; 70001 user_sig has expired; 70003 it is malformed or forged; 70013 it is
    /// another user's; 70014 it is another application's.
    /// Returns 0, or -4.
    Login(user_id: text, user_sig: text) -> nothing {
        let (user, signature) = (user_id.text()?, user_sig.text()?.to_owned());
        user_id.doubt_bare([user]);
        Ok(SdkCall::Login { user: user.to_owned(), signature })
    }

    /// Logs the user out on this device.
    ///
    /// Answers `""`, also when nobody is logged in.
    /// Codes: none of its own.
    /// Returns 0.
    Logout() -> nothing {
        Ok(SdkCall::Logout)
    }

    /// Who is logged in; in C it is written into a buffer.
    GetLoginUserID() -> string, at {
        Ok(known(at.user().as_ref().map_or("", UserId::as_str)))
    }

    /// Whether somebody is logged in, as a TIMLoginStatus; in C it is returned.
    GetLoginStatus() -> number, at {
        Ok(known(at.login_status() as u32))
    }

    /// The time, in seconds since 1970; in C it is returned.
    GetServerTime() -> number, at {
        Ok(known(at.now()))
    }

    /// The version of Convoke; in C it is returned.
    GetSDKVersion() -> string {
        Ok(known(env!("CARGO_PKG_VERSION")))
    }

    /// Changes settings.
    ///
    /// json_config: object with any of the set_config_ keys; what is absent stays as it is. set_config_log_level,
    /// set_config_callback_log_level: the least grave line (TIMLogLevel) that goes to the log file or the log callback,
    /// 0 for none (default info, again with each Init); debug adds every call, what it was answered and how long it took, and
    /// what is written and read; set_config_is_log_output_console: whether the log file's lines also go
    /// to the standard error stream (default false). Proxy and DNS settings are kept and answered; Convoke makes no
    /// connections.
    ///
    /// Before Init, or after Uninit, it is kept, and takes effect with the next Init that returns 0.
    ///
    /// Answers a SetConfig document with all that is in force, or will be.
    /// Codes: none of its own.
    /// Returns 0, -3 or -4.
    SetConfig(json_config: json(SetConfig)) -> SetConfig {
        let blank = Some(Blank::Made(|| wire::write(&SetConfig::zeroed())));
        Ok(Asks { blank, ..Asks::from(Asked::Configure(Box::new(json_config.read()?))) })
    }

    /// Says that the application is in the background. There are no push messages, so there is nothing to do.
    ///
    /// unread_count: what the application shows as unread; it is not looked at.
    ///
    /// Answers `""`.
    /// Codes: none of its own.
    /// Returns 0.
    MsgDoBackground(_unread_count: u32) -> nothing {
        Ok(UserCall::Nothing)
    }

    /// Says that the application is in the foreground again. There is nothing to do.
    ///
    /// Answers `""`.
    /// Codes: none of its own.
    /// Returns 0.
    MsgDoForeground() -> nothing {
        Ok(UserCall::Nothing)
    }

    /// Operations outside the API.
    ///
    /// json_param: an ExperimentalRequest document: request_internal_operation (or request_operation), and what the
    /// operation takes. They need no Init.
    ///
    ///     internal_operation_write_log                     writes request_write_log_log_content_param to the log, at
    ///                                                      request_write_log_log_level_param (TIMLogLevel, default info),
    ///                                                      behind request_write_log_file_name_param,
    ///                                                      request_write_log_line_number_param and
    ///                                                      request_write_log_func_name_param; no callback
    ///     internal_operation_set_ui_platform, ..._set_env, ..._set_ipv6_prior, ..._set_max_retry_count,
    ///     ..._set_packet_request_timeout, ..._init_local_storage, ..._update_proxy_info, ..._set_application_id,
    ///     ..._set_ignore_repeat_login                      taken, and there is nothing to do; no callback
    ///     internal_operation_is_commercial_ability_enabled answers {"commercial_ability_result_enabled":true}: all are
    ///     internal_operation_get_offline_push_state        answers {"response_get_offline_push_state_res":0}
    ///     internal_operation_set_offline_push_state, ..._report_tuicomponent_usage
    ///                                                      answers "": there is nothing to do
    ///     convoke_fail                                     in libraries that are built for tests (the feature
    ///                                                      fail-on-purpose), for hosts that test how they bear failures;
    ///                                                      request_param is the stage at which the call fails: "argument"
    ///                                                      (it returns 7012), "body" (7012), "store" (6022), "answer"
    ///                                                      (the answer is lost: 7012). The last three need a login
    ///
    /// "No callback" means that it is never called, though 0 is returned: so these operations were always.
    ///
    /// Answers as said above.
    /// Codes: -3 there is no such operation.
    /// Returns 0, -3 or -4.
    callExperimentalAPI(json_param: json(ExperimentalRequest)) -> nothing, at {
        let request = json_param.read_by(ExperimentalRequest::read)?;
        Ok(match request.operation() {
            Operation::WriteLog => {
                let (level, line) = request.log_line();
                at.log(level.map_or(Level::Info, Level::of), &line);
                Asked::Nothing
            }
            Operation::Unanswered => Asked::Nothing,
            Operation::Answered(json) => Asked::Answer(Ok(json.to_owned())),
            #[cfg(feature = "fail-on-purpose")]
            Operation::Fail(FailAt::Argument) => panic!("asked for by convoke_fail"),
            #[cfg(feature = "fail-on-purpose")]
            Operation::Fail(stage) => UserCall::Fail(stage).into(),
            Operation::Unknown => {
                Asked::Answer(Err(Error::new(Code::Json, "json_param: there is no such operation")))
            }
        })
    }
}
