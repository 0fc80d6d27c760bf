use super::*;

#[test]
fn a_receive_option_is_written_as_it_was_set() {
    let option = AllReceiveOption { option: 2, hour: 22, minute: 5, second: 6, start: 7, duration: 8 };
    assert_eq!(
        serde_json::to_value(ReceiveMessageOptInfo::from(&option)).unwrap(),
        serde_json::json!({
            "msg_all_recv_msg_opt_start_hour": 22, "msg_all_recv_msg_opt_start_minute": 5,
            "msg_all_recv_msg_opt_start_second": 6, "msg_all_recv_msg_opt_start_time_stamp": 7,
            "msg_all_recv_msg_duration": 8, "msg_all_recv_msg_opt_level": 2,
        })
    );
}
