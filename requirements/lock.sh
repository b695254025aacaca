#!/usr/bin/env bash
# Locks what pyproject.toml asks for, with hashes, once for Python 3.11 to 3.13 and every system.
# Started by `make lock`. With --upgrade it takes newer releases, without it keeps what is locked.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v uv >/dev/null; then
  echo "error: uv is not installed" >&2
  echo "  try: pip install uv" >&2
  exit 2
fi

lock() {
  local target=$1
  shift
  uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
    --generate-hashes --custom-compile-command "make lock" --output-file "requirements/$target" "$@"
}

lock runtime.txt "${@}" pyproject.toml
lock build.txt "${@}" --group pyproject.toml:build --constraint requirements/runtime.txt
lock dev.txt "${@}" --group pyproject.toml:dev --constraint requirements/runtime.txt \
  --constraint requirements/build.txt
lock cluster.txt "${@}" --group pyproject.toml:cluster --constraint requirements/runtime.txt \
  --constraint requirements/build.txt --constraint requirements/dev.txt
# What benchmarks/mutation.py takes of mutmut needs these alone, and not its browser of results.
printf 'libcst\nmutmut\npyyaml\n' | lock mutation.txt "${@}" --no-deps -
printf 'uv\n' | lock uv.txt "${@}" - # what makes the environments in .ci/run
