//! Link arguments of the shared library.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let os = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if matches!(os.as_str(), "linux" | "android" | "freebsd" | "netbsd" | "openbsd") {
        // Exported names such as `Init` are common. A call inside the library stays inside, whatever else the program
        // defines under that name.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-Bsymbolic");
        // A host may close the library while its threads run: it stays where it is, and what has begun goes on.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-z,nodelete");
        // Sections that nothing needs are dropped; SQLite brings many.
        println!("cargo::rustc-cdylib-link-arg=-Wl,--gc-sections");
        // As cargo-c names it: programs need a library of the same major version, or, before 1.0, minor version. What an Android
        // app brings has no version in its name.
        let version = |part: &str| std::env::var(format!("CARGO_PKG_VERSION_{part}")).unwrap_or_default();
        let soname = match (os.as_str(), version("MAJOR").as_str()) {
            ("android", _) => String::new(),
            (_, "0") => format!(".0.{}", version("MINOR")),
            (_, major) => format!(".{major}"),
        };
        println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libconvoke.so{soname}");
    }
    if std::env::var("CARGO_CFG_TARGET_VENDOR").is_ok_and(|vendor| vendor == "apple") {
        // Programs find it where they say that they look, and not in the folder in which it was built.
        println!("cargo::rustc-cdylib-link-arg=-Wl,-install_name,@rpath/libconvoke.dylib");
    }
}
