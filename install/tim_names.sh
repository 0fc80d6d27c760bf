#!/bin/sh
# Puts beside an installed libconvoke what programs need that have an `Init` or a `Login` of their own, or were built for another
# library:
# * libconvoke_tim.a: the static library with the TIM names alone. Everything else in it is bound already, and hidden.
# * where an alias is given, such as ImSDK: lib<alias>.so and lib<alias>.a, links to libconvoke.so and libconvoke_tim.a.
# Arguments: the folder of libconvoke, the alias or nothing.
set -eu
cd "$1"
ld -r --whole-archive libconvoke.a -o convoke_tim.o
# What is removed is the compiler's, for linking with optimisation; ar stumbles over it.
objcopy --wildcard --keep-global-symbol='TIM*' --keep-global-symbol='Convoke*' --keep-global-symbol=callExperimentalAPI \
    --remove-section=.llvmbc --remove-section=.llvmcmd convoke_tim.o
rm -f libconvoke_tim.a
ar rcs libconvoke_tim.a convoke_tim.o
rm convoke_tim.o
if [ -n "${2:-}" ]; then
    ln -sf libconvoke.so "lib$2.so"
    ln -sf libconvoke_tim.a "lib$2.a"
fi
