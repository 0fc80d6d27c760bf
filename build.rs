//! Link arguments of the shared library.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let os = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if matches!(os.as_str(), "linux" | "android" | "freebsd" | "netbsd" | "openbsd") {
        // Exported names such as `Init` are common. A call inside the library stays inside, whatever else the program
        // defines under that name.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-Bsymbolic");
        // Sections that nothing needs are dropped; SQLite brings many.
        println!("cargo::rustc-cdylib-link-arg=-Wl,--gc-sections");
        // cargo-c gives the library its soname by itself.
        if std::env::var_os("CARGO_CFG_CARGO_C").is_none() {
            println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libconvoke.so.0");
        }
    }
}
