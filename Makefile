# Kreisblick: what people and CI call. `make help` lists it.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build
MAKEFLAGS += --no-print-directory

# The Swift runtime is linked statically: the binary runs where no Swift is installed.
RELEASE := -c release --static-swift-stdlib
# Where tests find Apache Spark; those that need it are skipped where it is not there.
test test-slow: export SPARK_HOME := $(shell .ci/spark-home)
SWIFT_FILES := Package.swift Sources $(wildcard Tests) $(wildcard Benchmarks)

.PHONY: help setup setup-tests setup-packages build demo test test-slow fuzz coverage sanitize soak check check-fast check-drawings bench format \
	datasets gallery gallery-look manual install uninstall deb test-deb docs

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

setup: ## install missing system packages, and say which
	@.ci/setup

setup-tests:
	@.ci/setup tests

setup-packages:
	@.ci/setup packages

build: setup ## release build: .build/release/kreisblick
	@told=$$(.ci/told) && eval "$$told" && swift build $(RELEASE) --product kreisblick

# Builds without optimising, which takes a third of the time, and leaves what the tests need.
demo: setup ## raw files to a committee annex: notebooks-out/
	swift build --product kreisblick
	.build/debug/kreisblick demo --out notebooks-out

test: setup-tests ## all quick tests
	swift test --disable-xctest

# Slow suites are named Slow…, and run only where KREISBLICK_SLOW is set.
test-slow: setup-tests ## the tests that take minutes
	KREISBLICK_SLOW=1 swift test --disable-xctest --filter '[./]Slow'

FUZZ_RUNS ?= 10000000
fuzz: setup ## random bytes for whatever reads what others wrote; FUZZ_RUNS=N inputs for each program
	@.ci/fuzz $(FUZZ_RUNS)

coverage: setup-tests ## how many lines the tests of each module run, at least 90 % where figures are computed
	.ci/coverage

sanitize: setup-tests ## the quick tests under the address and the thread sanitizer
	.ci/sanitize

soak: build ## 10,000 mixed commands by eight processes on one workspace
	.ci/soak

check: check-fast setup-tests ## the whole gate: check-fast, dependencies, build, tests
	swift build --explicit-target-dependency-import-check error --build-tests
	@$(MAKE) test

check-fast: ## the part of the gate that needs no build: layers, checksums, words of messages, comments, format
	.ci/check-layers
	.ci/check-layers-test
	.ci/check-datasets
	.ci/check-messages
	.ci/check-messages-test
	.ci/check-comments
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

check-drawings: setup-tests ## what a browser makes of every drawing of the project
	.ci/check-drawings

# A run that records fails, so that nobody accepts a drawing unseen; the second says whether all is kept as it is drawn.
GALLERY_TESTS := swift test --disable-xctest --filter '[./](Pairwise|OtherDrawing|GalleryPage)Tests'
gallery: setup-tests ## record the drawings that have changed and docs/gallery.md, to be looked at
	KREISBLICK_RECORD=1 $(GALLERY_TESTS) || echo "gallery: what was recorded is named above; look at each drawing"
	$(GALLERY_TESTS)

gallery-look: setup-tests ## all pictures on a sheet, in colour, in grey, as the colour-blind see them: .build/gallery/
	.ci/gallery-look

bench: build ## measure against the peers named in Benchmarks/
	Benchmarks/run

# What is built already is not built anew: sudo need not find Swift.
PREFIX ?= /usr/local
MADE = $(if $(wildcard .build/release/kreisblick),,build) $(if $(wildcard .build/manual/kreisblick.1),,manual)

manual: build ## manual pages: .build/manual/
	.ci/manual

install: $(MADE) ## program, demo, completions, manual, documents below PREFIX (/usr/local); DESTDIR=DIR puts them aside
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" .ci/install

uninstall: ## remove what install put there
	@PREFIX="$(PREFIX)" DESTDIR="$(DESTDIR)" .ci/install remove

deb: setup-packages manual ## Debian package: .build/kreisblick_VERSION_ARCHITECTURE.deb
	.ci/deb

test-deb: setup-packages ## install the newest package in a fresh Debian and run it there (root)
	.ci/test-deb

docs: setup ## reference of the library: .build/docs/
	.ci/docs

format: ## lay out all Swift files in place
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

datasets: setup ## write the invented rows of the embedded workspace anew
	swift build $(RELEASE) --product fictitious-peine
	.build/release/fictitious-peine datasets/peine/sources
	.ci/check-datasets --write
