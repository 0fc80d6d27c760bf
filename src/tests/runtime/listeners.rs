use super::*;

#[test]
fn whoever_is_set_when_their_turn_comes_is_told() {
    let (listeners, told) = (Arc::new(Listeners::default()), Arc::new(Mutex::new(Vec::new())));
    let says = |name: &'static str| -> Listener {
        let told = Arc::clone(&told);
        Arc::new(move |_| told.lock().push(name))
    };
    let (first, replacing) = (says("first"), says("replacing"));
    let all = Arc::clone(&listeners);
    let first: Listener = Arc::new(move |note| {
        first(note);
        all.set(Subject::Ready, 1, Some(Arc::clone(&replacing)));
        all.set(Subject::Ready, 2, None);
    });
    for (key, listener) in (0..).zip([first, says("replaced"), says("taken away"), says("last")]) {
        listeners.set(Subject::Ready, key, Some(listener));
    }
    listeners.tell(&Note::Ready {});
    assert_eq!(*told.lock(), ["first", "replacing", "last"]);
}
