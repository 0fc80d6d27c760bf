# make demo   builds the library and runs the C example; demo-cpp, demo-unity, demo-js, demo-python do it in other languages
# make test   runs every test
# make install PREFIX=/usr/local   installs the library as a C library; docs/LINKING.md has more
# make dist   makes every package of a release; docs/PACKAGES.md has more
# All install what they need and is missing: Debian packages, cargo tools. They need a Rust toolchain and a C compiler.

CARGO ?= cargo
CC ?= cc
TOOLS := $(CURDIR)/target/tools
PYTHON := $(CURDIR)/target/python
# Cargo tools: a command, and the package of crates.io that brings it.
CRATE_cargo-cinstall := cargo-c@0.10.24
CRATE_cargo-deny := cargo-deny@0.20.2
CRATE_cargo-fuzz := cargo-fuzz@0.13.2
# Of all fuzz targets together, in `make soak-fuzz`.
FUZZ_SECONDS ?= 3600
# Where `make install` puts it, and how it is built for that.
PREFIX ?= /usr/local
CINSTALL ?= --release
# What `make dist` is for, and the profile of cargo in which it builds: with `dev` one tries the packages themselves.
PLATFORMS ?= $(shell awk '/^[^\#]/ { print $$1 }' dist/platforms.txt)
PROFILE ?= release
# A folder with the library under all its names, for programs that link it or load it. The bindings' tests have one of their
# own, with the library as the Rust tests have it.
CONVOKE_LIB := $(CURDIR)/target/lib
export CONVOKE_LIB
tested-library test-cpp test-csharp test-js test-dart test-python: CONVOKE_LIB := $(CURDIR)/target/lib-tested

.PHONY: demo demo-cpp demo-unity demo-js demo-python install test test-rust test-bindings test-install test-cpp test-csharp test-js test-dart test-python bench performance performance-options performance-goals fuzz soak-fuzz memory memcheck asan races \
    loom miri \
    check-targets test-windows test-arm64 test-musl test-macos test-android platforms \
    packages-windows packages-arm64 packages-musl packages-macos packages-android \
    soak busy deny advisories audit header documents bindings docs \
    check library tested-library demo-packages test-packages packages-install packages-demo-cpp packages-demo-unity packages-cpp packages-csharp \
    packages-js packages-dart packages-python packages-demo-python packages-docs dist test-dist packages-dist packages-test-dist

demo: library
	$(CC) -std=c11 -Wall -Wextra -Iinclude examples/c/conversation_groups.c -o $(CONVOKE_LIB)/conversation_groups \
	    -L$(CONVOKE_LIB) -Wl,-rpath,$(CONVOKE_LIB) -lconvoke
	$(CONVOKE_LIB)/conversation_groups target/demo/data

# Three at a time: tests wait much of their time.
test: test-packages
	$(MAKE) --jobs=3 --output-sync=target test-rust check test-bindings

test-bindings:
	$(MAKE) --jobs=1 test-cpp test-csharp test-js test-dart test-python

# Formatting, lints, documentation.
check:
	$(CARGO) fmt --all --check
	$(CARGO) clippy --all-targets --quiet -- -D warnings
	$(CARGO) clippy --lib --quiet -- -D warnings # as it is handed on
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --no-deps --document-private-items --quiet

# Every Rust test: the rules, the stores, the C API from outside, the headers, the bindings' generated files, the examples in C and C++.
test-rust:
	$(CARGO) test
	$(CARGO) test --doc -- src/client/mod.rs

# Installs the library as a C library and builds programs against it with pkg-config or CMake alone. Not a part of `make test`: to build
# cargo-c takes as long as a third of all that.
test-install: $(TOOLS)/bin/cargo-cinstall packages-install
	CARGO="$(CARGO)" CC="$(CC)" MAKE="$(MAKE)" sh tests/install.sh

# Installs the library, the headers, convoke.pc and the package of CMake under PREFIX, below DESTDIR, with what install/tim_names.sh puts beside them.
# ALIAS=ImSDK: also under that name.
install: $(TOOLS)/bin/cargo-cinstall
	PATH="$(TOOLS)/bin:$$PATH" $(CARGO) cinstall $(CINSTALL) --prefix "$(PREFIX)" --libdir lib --destdir "$(DESTDIR)"
	CC="$(CC)" sh install/tim_names.sh "$(DESTDIR)$(PREFIX)/lib" "$(ALIAS)"
	install -d "$(DESTDIR)$(PREFIX)/lib/cmake/Convoke"
	install -m 644 install/cmake/*.cmake "$(DESTDIR)$(PREFIX)/lib/cmake/Convoke"

# A release: into target/dist, every package for every platform, with checksums, bills of materials and the licences of others' work.
dist: packages-dist $(TOOLS)/dist/ready
	CARGO="$(CARGO)" PLATFORMS="$(PLATFORMS)" PROFILE="$(PROFILE)" $(TOOLS)/dist/bin/python -B dist/make.py

# Looks into what is in target/dist, and installs it in clean places without Rust.
test-dist: packages-test-dist $(TOOLS)/dist/ready
	CARGO="$(CARGO)" sh dist/test/run.sh

# What libraries for other systems and wheels are built with.
$(TOOLS)/dist/ready: dist/requirements.txt | packages-dist
	python3 -m venv --clear $(TOOLS)/dist
	$(TOOLS)/dist/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement $<
	touch $@

# The bindings, each run by its own tests.
test-cpp: tested-library packages-cpp
	sh bindings/cpp/tests/run.sh

test-csharp: tested-library packages-csharp
	sh bindings/csharp/tests~/run.sh

test-js: tested-library packages-js
	cd bindings/js && npm ci --ignore-scripts --no-audit --no-fund && npm test

test-dart: tested-library packages-dart
	sh bindings/dart/tests/run.sh

# The package is checked as Python 3.9 has it.
test-python: tested-library $(PYTHON)/ready
	cd bindings/python && $(PYTHON)/bin/mypy --python-version 3.9 convoke examples && $(PYTHON)/bin/mypy tests \
	    && $(PYTHON)/bin/python -B -m pytest

# Python with what its tests need.
$(PYTHON)/ready: bindings/python/tests/requirements.txt | packages-python
	python3 -m venv --clear $(PYTHON)
	$(PYTHON)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement $<
	touch $@

demo-cpp: library packages-demo-cpp
	$(CXX) -std=c++17 -Wall -Wextra -Iinclude -Ibindings/cpp/include bindings/cpp/examples/demo.cpp bindings/cpp/src/*.cpp -o $(CONVOKE_LIB)/demo-cpp \
	    -L$(CONVOKE_LIB) -Wl,-rpath,$(CONVOKE_LIB) -lconvoke -pthread
	$(CONVOKE_LIB)/demo-cpp target/demo/cpp

demo-unity: library packages-demo-unity
	sh bindings/csharp/tests~/demo.sh target/demo-unity

demo-js: library packages-js
	cd bindings/js && npm ci --ignore-scripts --omit=dev --no-audit --no-fund && node examples/demo.mjs

demo-python: library packages-demo-python
	PYTHONPATH=bindings/python python3 -B bindings/python/examples/demo.py target/demo/python

# What tests do not show. Each tool first finds a planted mistake. SOAK=1: longer.
memory: memcheck asan races loom

memcheck: test-packages
	sh tests/tools/memcheck.sh

asan: test-packages
	sh tests/tools/asan.sh

races: test-packages
	sh tests/tools/races.sh

loom:
	sh tests/tools/loom.sh

miri:
	sh tests/tools/miri.sh

# `make test` ten times, beside as many busy loops as there are processors: hours. RUNS=1: once.
busy:
	sh tests/busy.sh

# Other systems: docs/PLATFORMS.md says what is shown of each. SOAK=1: more tests.
check-targets:
	CARGO="$(CARGO)" sh tests/platforms/check_targets.sh

test-windows: packages-windows
	CARGO="$(CARGO)" sh tests/platforms/windows.sh

test-arm64: packages-arm64
	CARGO="$(CARGO)" sh tests/platforms/linux.sh arm64

test-musl: packages-musl
	CARGO="$(CARGO)" sh tests/platforms/linux.sh musl

# Built and looked into: nothing here runs them. iOS is a part of the first.
test-macos: packages-macos
	CARGO="$(CARGO)" sh tests/platforms/macos.sh

test-android: packages-android
	CARGO="$(CARGO)" sh tests/platforms/android.sh

# All of it, and writes what was shown into the page.
platforms:
	CONVOKE_UPDATE=1 SOAK=1 $(MAKE) --jobs=1 check-targets test-windows test-arm64 test-musl test-macos test-android

# The long versions of all proofs in docs/RELIABILITY.md.
soak: test-packages
	sh tests/soak.sh

# What the library is built from: licences, bans, sources; and what RustSec knows of its weaknesses.
deny: $(TOOLS)/bin/cargo-deny
	PATH="$(TOOLS)/bin:$$PATH" sh tests/tools/deny.sh

advisories: $(TOOLS)/bin/cargo-deny
	$(TOOLS)/bin/cargo-deny fetch db

audit: advisories
	$(TOOLS)/bin/cargo-deny check advisories

# Without optimisation: quick enough, and built sooner.
$(TOOLS)/bin/%:
	@echo "installing $(CRATE_$*) (once, some minutes)"
	CARGO_PROFILE_DEV_DEBUG=0 $(CARGO) install $(CRATE_$*) --bin $* --debug --locked --quiet --root $(TOOLS)

bench:
	$(CARGO) bench

# Measures growth and footprint, and writes them into docs/PERFORMANCE.md: five minutes in which the machine should do nothing else.
performance: library
	$(CARGO) bench --bench performance

# Builds the library in several ways, and writes what that brings to the same page.
performance-options: demo-packages
	CARGO="$(CARGO)" sh benches/performance/options.sh

# Runs a comparison with other libraries and with bare limits, the run.sh in PEERS, and writes its goals to the same page.
performance-goals: demo-packages
	@test -n "$(PEERS)" || { echo 'PEERS=FOLDER: the folder of the comparison'; exit 2; }
	CARGO="$(CARGO)" sh benches/performance/goals.sh "$(PEERS)"

# A short look of every fuzz target, from the inputs in fuzz/corpus; and a long one, which writes fuzz/FIGURES.md.
fuzz: $(TOOLS)/bin/cargo-fuzz
	CARGO="$(CARGO)" PATH="$(TOOLS)/bin:$$PATH" sh fuzz/run.sh 120

soak-fuzz: $(TOOLS)/bin/cargo-fuzz
	CARGO="$(CARGO)" PATH="$(TOOLS)/bin:$$PATH" sh fuzz/run.sh $(FUZZ_SECONDS)
	CARGO="$(CARGO)" sh fuzz/run.sh figures

# Writes include/*.h, src/capi/exported.rs, tim.rs and unbuilt.rs, and docs/COVERAGE.md from the source. A function that has just
# been written by hand or got a row may still stand in the old files, and there must not be two.
header:
	: > src/capi/exported.rs
	: > src/capi/unbuilt.rs
	: > src/capi/tim.rs
	CONVOKE_UPDATE=1 $(CARGO) test --test header the_generated_files

# Writes docs/DOCUMENTS.md from what the library answers and tells, and the examples in docs/TOOL.md. After `make header`.
documents:
	$(CARGO) build --examples --quiet
	CONVOKE_UPDATE=1 $(CARGO) test --test manual the_page_of_documents
	CONVOKE_UPDATE=1 $(CARGO) test --test tool the_examples_of_the_page

# Writes what is generated of the bindings, and docs/BINDINGS.md. After `make header`.
bindings:
	CONVOKE_UPDATE=1 $(CARGO) test --test bindings the_generated_files

# The HTML reference, which can be searched: target/reference/html/index.html, from the header and the pages in docs.
docs: packages-docs
	sh docs/reference/make.sh

library: demo-packages
	$(CARGO) rustc --release --lib --crate-type cdylib
	$(call put_into_folder,release)

tested-library: demo-packages
	$(CARGO) build --lib --features fail-on-purpose
	$(call put_into_folder,debug)

define put_into_folder
	mkdir -p $(CONVOKE_LIB)
	ln -sf ../$(1)/libconvoke.so $(CONVOKE_LIB)/libconvoke.so
	ln -sf ../$(1)/libconvoke.so $(CONVOKE_LIB)/$$(readelf -d target/$(1)/libconvoke.so | sed -n 's/.*soname: \[\(.*\)\]/\1/p')
endef

# What is needed, a command or a file (its last part may be a pattern), each with the Debian package that brings it.
COMPILER := $(CC):gcc /usr/include/stdio.h:libc6-dev readelf:binutils
demo-packages: NEED = $(COMPILER)
test-packages: NEED = $(COMPILER) c++:g++ pkg-config:pkg-config valgrind:valgrind
packages-install: NEED = $(COMPILER) pkg-config:pkg-config cmake:cmake
packages-demo-cpp: NEED = $(CXX):g++ /usr/include/nlohmann/json.hpp:nlohmann-json3-dev
packages-cpp: NEED = g++:g++ clang++:clang /usr/lib/llvm-*/lib/clang/*/lib/linux:libclang-rt-dev cmake:cmake pkg-config:pkg-config \
    /usr/include/nlohmann/json.hpp:nlohmann-json3-dev /usr/include/doctest/doctest.h:doctest-dev
# For files of macOS, which binutils does not know.
LLVM := llvm-objdump:llvm llvm-nm:llvm llvm-config:llvm
MONO := mcs:mono-mcs mono:mono-runtime /usr/lib/cli/Newtonsoft.Json-*/Newtonsoft.Json.dll:libnewtonsoft-json-cil-dev
packages-demo-unity: NEED = $(MONO)
packages-csharp: NEED = $(MONO) nunit-console:nunit-console /usr/lib/cli/nunit.framework-*/nunit.framework.dll:libnunit-cil-dev
packages-docs: NEED = doxygen:doxygen
packages-windows: NEED = $(COMPILER) x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64 unshare:util-linux node:nodejs npm:npm
packages-arm64: NEED = $(COMPILER) aarch64-linux-gnu-gcc:gcc-aarch64-linux-gnu /usr/aarch64-linux-gnu/include/stdio.h:libc6-dev-arm64-cross \
    qemu-aarch64-static:qemu-user-static
packages-musl packages-android: NEED = $(COMPILER) /usr/lib/python3*/ensurepip/__init__.py:python3-venv
packages-macos: NEED = $(COMPILER) $(LLVM) /usr/lib/python3*/ensurepip/__init__.py:python3-venv
packages-js: NEED = node:nodejs npm:npm tar:tar
# The Dart VM that can be had without Dart's own servers is a 32-bit one. The package gcc-multilib could not lie beside a compiler
# for arm64.
packages-dart: NEED = npm:npm gcc:gcc /usr/lib/gcc/*/*/32/libgcc.a:gcc-$(shell gcc -dumpversion)-multilib
packages-demo-python: NEED = python3:python3
packages-python: NEED = python3:python3 /usr/lib/python3*/ensurepip:python3-venv
MINGW = $(if $(findstring windows,$(PLATFORMS)),x86_64-w64-mingw32-gcc:gcc-mingw-w64-x86-64)
packages-dist: NEED = $(COMPILER) git:git npm:npm dpkg-deb:dpkg python3:python3 /usr/lib/python3*/ensurepip:python3-venv \
    $(MINGW) $(if $(findstring macos,$(PLATFORMS)),$(LLVM))
packages-test-dist: NEED = $(COMPILER) $(MONO) $(MINGW) nunit-console:nunit-console /usr/lib/cli/nunit.framework-*/nunit.framework.dll:libnunit-cil-dev \
    node:nodejs npm:npm pkg-config:pkg-config cmake:cmake dpkg-shlibdeps:dpkg-dev lintian:lintian python3:python3 \
    /usr/lib/python3*/ensurepip:python3-venv
demo-packages test-packages packages-install packages-demo-cpp packages-demo-unity packages-cpp packages-csharp packages-js packages-dart packages-python \
packages-demo-python packages-docs packages-dist packages-test-dist packages-windows packages-arm64 packages-musl packages-macos \
packages-android:
	@missing=; \
	for pair in $(NEED); do \
	    need=$${pair%:*}; \
	    case $$need in \
	        /*) ls -d $$need >/dev/null 2>&1 ;; \
	        *) command -v $$need >/dev/null 2>&1 ;; \
	    esac || missing="$$missing $${pair##*:}"; \
	done; \
	if [ -n "$$missing" ]; then \
	    echo "installing Debian packages:$$missing"; \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi
