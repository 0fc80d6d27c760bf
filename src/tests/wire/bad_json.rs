use super::*;

#[test]
fn the_nearest_name_is_told_and_a_text_of_any_length_is_no_name() {
    let names = ["convoke_store", "convoke_limits"];
    assert_eq!(nearest("convoke_stroe", &names), Some("convoke_store"));
    assert_eq!(nearest("convoke_delivery", &names), None);
    assert_eq!(nearest(&"convoke_store".repeat(1024 * 1024), &names), None);
}
