use super::*;

#[test]
fn a_receive_option_reads_back_as_it_was_written() {
    let option = AllReceiveOption { option: 2, hour: 22, minute: 5, second: 6, start: 7, duration: 8 };
    let document = ReceiveMessageOptInfo::from(&option);
    let json = serde_json::to_string(&document).unwrap();
    assert!(json.contains(r#""msg_all_recv_msg_opt_start_hour":22"#));
    let read: ReceiveMessageOptInfo = super::super::read(&json).unwrap();
    assert_eq!(AllReceiveOption::from(&read), option);
}
