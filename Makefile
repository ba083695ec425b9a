# One command does everything: each target first installs what it lacks (docs/setup.md tells what and where).
SHELL := /bin/bash
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.NOTPARALLEL:
# Cargo, npm and the set-up scripts know themselves what is out of date, so no target here is a file.
.PHONY: help demo test test-all fuzz coverage pack docs bench size lint lint-supply lint-rust audit msrv reproduce fmt clean setup build
.PHONY: setup-rust setup-tools setup-node setup-frontends setup-runtimes setup-docs setup-bench setup-lint setup-browser setup-browsers
.PHONY: setup-audit setup-msrv setup-fuzz setup-coverage

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

demo: build ## serve the demo page on this machine
	node www/serve.mjs

test: setup ## all tests of Rust, of the npm package in Node and of the demo in a browser
	@scripts/test.sh

test-all: lint audit docs msrv setup setup-runtimes setup-browsers setup-fuzz setup-coverage ## all of it: lint, audit, the pages, every test there is, fuzzing, coverage, sizes
	@scripts/test.sh --all
	@scripts/fuzz.sh 20
	@scripts/coverage.sh
	node scripts/size.mjs
	@scripts/reproduce.sh

fuzz: setup-rust setup-fuzz ## look for input that breaks what must hold: SECONDS a target, or else 60
	@scripts/fuzz.sh $(or $(SECONDS),60)

coverage: setup-rust setup-coverage ## which lines of src/ the tests run; fails under 95 %
	@scripts/coverage.sh

pack: build ## leave the npm package as one pkg/*.tgz
	node scripts/pack.mjs

docs: build setup-docs ## build the guide and the API's pages: target/docs/index.html
	@scripts/docs.sh

bench: build setup-bench ## measure speed and bytes beside other libraries, into BENCHMARKS.md
	node benches/bench.mjs

size: build ## measure bytes against their budgets
	node scripts/size.mjs

# tsc needs what the build generates (pkg/wasm, pkg/src/generated), so that much is built; Rust is checked first.
lint: lint-supply lint-rust build ## formatting, clippy, docs, types, the providers' own checks, packages
	npx tsc -p pkg --noEmit
	npx tsc -p pkg/tsconfig.cli.json
	npx biome ci .
	@scripts/lint-publish.sh

# First: any other command of cargo would bring Cargo.lock in step, and say nothing.
lint-supply: setup-rust setup-node
	node scripts/lint-supply.mjs
	@node scripts/version.mjs >/dev/null

lint-rust: setup-rust setup-lint
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	@scripts/lint-wasm.sh
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --document-private-items
	cargo run -q -p connect-fields-cli -- lint providers
	cargo run -q -p connect-fields-cli -- generate --check

audit: setup-audit setup-node ## what others know of the dependencies: advisories, licences, signatures
	@scripts/audit.sh

msrv: setup-msrv ## the tests of Rust with the oldest version that Cargo.toml promises
	@scripts/msrv.sh

reproduce: setup-tools ## build the npm package of the last commit in two folders: the same bytes?
	@scripts/reproduce.sh

fmt: setup-node setup-lint ## format Rust, TypeScript and JSON
	cargo fmt --all
	npx biome check --write .

setup: setup-rust setup-tools setup-node setup-frontends setup-lint setup-browser ## install everything that is missing, build nothing

clean: ## remove what was built; the installed tools stay
	@[ ! -d target ] || find target -mindepth 1 -maxdepth 1 ! -name setup ! -name tools -exec rm -rf {} +
	rm -rf pkg/dist pkg/wasm pkg/src/generated pkg/src/locales pkg/*.tgz test-results

build: setup-rust setup-tools setup-node ## build the npm package inside pkg/
	scripts/build.sh

setup-rust:
	@scripts/setup/rust.sh
setup-tools:
	@scripts/setup/tools.sh
setup-node:
	@scripts/setup/node.sh
setup-frontends: setup-node
	@scripts/setup/others.sh tests/frontends
setup-runtimes: setup-node
	@scripts/setup/others.sh tests/runtimes
setup-docs: setup-node
	@scripts/setup/others.sh docs/site
setup-bench: setup-node
	@scripts/setup/others.sh benches
setup-lint:
	@scripts/setup/lint.sh
setup-audit:
	@scripts/setup/tools.sh audit
setup-msrv:
	@scripts/setup/msrv.sh
setup-browser: setup-node
	@scripts/setup/browser.sh
setup-browsers: setup-node
	@scripts/setup/others.sh tests/browsers
	@scripts/setup/browsers.sh
setup-fuzz:
	@scripts/setup/fuzz.sh
setup-coverage:
	@scripts/setup/coverage.sh
