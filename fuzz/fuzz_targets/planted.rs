//! An error on purpose, which only a fuzzer that is led by coverage and watches memory can find: fuzz/run.sh looks whether it
//! does.
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let block = vec![1u8; 16].into_boxed_slice();
    if let [b'f', b'i', b'n', b'd', b'm', b'e', ..] = input {
        // SAFETY: there is none; one byte behind the block is read.
        let _ = std::hint::black_box(unsafe { std::hint::black_box(block.as_ptr()).add(block.len()).read_volatile() });
    }
});
