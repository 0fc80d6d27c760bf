# make demo   builds the library and runs the C example
# make test   runs every test
# Both install what they need and is missing: Debian packages, cargo tools. They need a Rust toolchain and a C compiler.

CARGO ?= cargo
CC ?= cc
TOOLS := $(CURDIR)/target/tools
CARGO_C := 0.10.24

.PHONY: demo test test-rust test-install bench header check demo-packages test-packages

demo: demo-packages
	$(CARGO) build --release
	mkdir -p target/demo
	ln -sf ../release/libconvoke.so target/demo/libconvoke.so
	ln -sf ../release/libconvoke.so target/demo/$$(readelf -d target/release/libconvoke.so | sed -n 's/.*soname: \[\(.*\)\]/\1/p')
	$(CC) -std=c11 -Wall -Wextra -Iinclude examples/c/conversation_groups.c -o target/demo/conversation_groups \
	    -Ltarget/demo -Wl,-rpath,$(CURDIR)/target/demo -lconvoke -lpthread
	target/demo/conversation_groups target/demo/data

test: test-packages check test-rust test-install

# Formatting, lints, documentation.
check:
	$(CARGO) fmt --all --check
	$(CARGO) clippy --all-targets --quiet -- -D warnings
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --no-deps --document-private-items --quiet

# Every Rust test: the rules, the stores, the C API from outside, the headers, the examples in C and C++.
test-rust:
	$(CARGO) test

# Installs the library as a C library and builds a program against it with pkg-config alone.
test-install: $(TOOLS)/bin/cargo-cinstall
	CARGO="$(CARGO)" CC="$(CC)" PATH="$(TOOLS)/bin:$$PATH" sh tests/install.sh

bench:
	$(CARGO) bench

# Writes include/*.h, src/capi/tim.rs, src/capi/unbuilt.rs and docs/COVERAGE.md from the source. A function that has just been
# written by hand may still stand in the old files, and there must not be two.
header:
	: > src/capi/unbuilt.rs
	: > src/capi/tim.rs
	CONVOKE_UPDATE=1 $(CARGO) test --test header the_generated_files

$(TOOLS)/bin/cargo-cinstall:
	@echo "installing cargo-c $(CARGO_C), which installs Rust libraries as C libraries (once, some minutes)"
	$(CARGO) install cargo-c --version '=$(CARGO_C)' --locked --quiet --root $(TOOLS)

# Commands, each with the Debian package that brings it.
demo-packages: NEED = $(CC):gcc readelf:binutils
test-packages: NEED = $(CC):gcc c++:g++ readelf:binutils pkg-config:pkg-config valgrind:valgrind
demo-packages test-packages:
	@missing=; \
	for pair in $(NEED); do command -v $${pair%:*} >/dev/null 2>&1 || missing="$$missing $${pair#*:}"; done; \
	test -e /usr/include/stdio.h || missing="$$missing libc6-dev"; \
	if [ -n "$$missing" ]; then \
	    echo "installing Debian packages:$$missing"; \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi
