#!/bin/sh
# Puts beside an installed libconvoke the same library without the plain names, so that no `Init` or `Login` of a program, or of a
# library beside it, meets another: libconvoke_tim.so and libconvoke_tim.a. Where an alias is given, such as ImSDK, lib<alias>.so
# and lib<alias>.a are links to them. Arguments: the folder of libconvoke, the alias or nothing. CC: the compiler that links.
set -eu
cd "$1"
ld -r --whole-archive libconvoke.a -o convoke_tim.o
# From here on everything else is bound, and hidden. What is removed is the compiler's, for linking with optimisation; ar stumbles
# over it.
objcopy --wildcard --keep-global-symbol='TIM*' --keep-global-symbol='Convoke*' --keep-global-symbol=callExperimentalAPI \
    --remove-section=.llvmbc --remove-section=.llvmcmd convoke_tim.o
rm -f libconvoke_tim.*
ar rcs libconvoke_tim.a convoke_tim.o
# Linked as build.rs links the other one.
soname=$(readelf -d libconvoke.so | sed -n 's/.*soname: \[libconvoke\(.*\)\]/libconvoke_tim\1/p')
${CC:-cc} -shared convoke_tim.o -o "$soname" -Wl,-soname,"$soname" -Wl,-Bsymbolic -Wl,-z,nodelete,-z,relro,-z,now -Wl,--gc-sections \
    -Wl,--strip-debug -Wl,--no-undefined -lgcc_s -lpthread -ldl -lm -lc
ln -s "$soname" libconvoke_tim.so
rm convoke_tim.o
if [ -n "${2:-}" ]; then
    ln -sf libconvoke_tim.so "lib$2.so"
    ln -sf libconvoke_tim.a "lib$2.a"
fi
