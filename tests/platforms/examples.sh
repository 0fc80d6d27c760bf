# The C examples on another system: they compile, tell their stories, and two processes of each meet on one store. Whoever takes
# this in has `compile SOURCE PROGRAM`, and `run PROGRAM ARGUMENT...`, which becomes the program's process.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for example in conversation_groups chat groups; do
    compile "examples/c/$example.c" "$work/$example"
done

# says_within FILE TEXT: waits until it stands there.
says_within() {
    for _ in $(seq 600); do
        ! grep -q "$2" "$1" || return 0
        sleep 0.2
    done
    cat "$1" >&2
    echo "$target: nobody said: $2" >&2
    exit 1
}

for text in 'this is a first run' 'An earlier run left these'; do
    (run "$work/conversation_groups" "$work/data") > "$work/story"
    says_within "$work/story" "$text"
    says_within "$work/story" 'The end.'
done

(run "$work/groups" "$work/data" alice) > "$work/alice" &
alice=$!
(run "$work/groups" "$work/data" bob) > "$work/bob"
wait $alice
for text in 'Accepted' 'bob: Hello!' 'bob is an admin now' 'bob left; members: 1'; do
    says_within "$work/alice" "$text"
done
says_within "$work/bob" 'let in by alice'
says 'the C examples run; two processes meet in a chat group'

# What they type comes by pipes that this shell holds open.
mkfifo "$work/alice.in" "$work/bob.in"
(run "$work/chat" "$work/data" alice bob) < "$work/alice.in" > "$work/alice" &
alice=$!
exec 3> "$work/alice.in"
says_within "$work/alice" 'You are alice'
(run "$work/chat" "$work/data" bob alice) < "$work/bob.in" > "$work/bob" &
bob=$!
exec 4> "$work/bob.in"
says_within "$work/bob" 'You are bob'
echo 'hello, 你好' >&3
says_within "$work/bob" 'alice: hello, 你好'
echo 'and good evening' >&4
says_within "$work/alice" 'bob: and good evening'

# Processor time in hundredths of a second.
used() {
    # shellcheck disable=SC2046 # fields
    set -- $(sed 's/.*) //' "/proc/$alice/stat")
    echo $((${12} + ${13}))
}
# What the last message leads to may go on for a while, on a machine that has other work.
for _ in 1 2 3 4 5; do
    before=$(used)
    sleep 5
    idle=$(($(used) - before))
    [ "$idle" -gt 5 ] || break
done
[ "$idle" -le 5 ] || { echo "$target: a process that waits used $idle hundredths of a second in 5 s" >&2; exit 1; }
exec 3>&- 4>&-
wait $alice
wait $bob
says "two processes chat; one that waits used $((idle * 10)) ms of processor time in 5 s"
