#!/bin/sh
exec awk -v page="$1" -f docs/reference/page.awk "$1"
