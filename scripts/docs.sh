#!/usr/bin/env bash
# The guide and the API of the npm package, with that of the crate beside it, in target/docs. A warning is an error.
# The set-up and the build must be done: `make docs` does them.
. "$(dirname "$0")/setup/lib.sh"

# What `make lint` leaves in target/doc has the private items, too.
rm -rf target/docs target/doc
docs/site/node_modules/.bin/typedoc --options docs/site/typedoc.config.mjs
RUSTDOCFLAGS="-D warnings" cargo doc -p connect-fields --no-deps
cp -R target/doc target/docs/rust
