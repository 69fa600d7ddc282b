# Builds, tests and installs pathfinder; `make help` lists the goals.
# Debian and Ubuntu with Swift 6.3. macOS with Homebrew is meant to work and untested.

PREFIX ?= /usr/local
ARGS ?= compare --region Dubai
# More options for swift build, swift run and swift test, such as -Xswiftc -warnings-as-errors.
FLAGS ?=
FUZZ_SECONDS ?= 20
# About how long attacks take, until all of them are made unless given; and what they are made from, another one each
# time unless given.
ATTACK_SECONDS ?=
ATTACK_SEED ?=
attack_options = $(addprefix --seconds ,$(ATTACK_SECONDS)) $(addprefix --seed ,$(ATTACK_SEED))
# The collected files, for `make datasets`.
DATA ?= ../shared/data

needs = Scripts/install-needs.sh
bindir = $(DESTDIR)$(PREFIX)/bin
# One file to ship: the Swift libraries inside, no symbols. libcsv stays a shared library, as its licence (LGPL) wants.
# Without a search path of its own and at a fixed address it starts sooner: no directories are searched for libraries, and
# some 40,000 addresses need no relocation (position-independent it takes 27 % more processor time for --version, 6 % more
# for band). What it takes from shared libraries is bound at once, which costs 2 % and leaves nothing to be overwritten.
standalone = -c release --static-swift-stdlib -Xlinker -s -Xlinker -z -Xlinker now \
    --disable-local-rpath -Xswiftc -Xclang-linker -Xswiftc -no-pie

# The tests of an optimised build are made in twice the time and run in a sixth of it. Apart, so that `make run` and
# `swift test` do not build anew.
optimised = --scratch-path .build/optimised -Xswiftc -O

# With checks of every access to memory. Without optimisation a run takes fifty times as long.
sanitized = --scratch-path .build/asan --sanitize=address -Xswiftc -O

ifeq ($(shell uname),Darwin)
    export HOMEBREW_PREFIX ?= $(shell brew --prefix)
    override FLAGS += -Xcc -I$(HOMEBREW_PREFIX)/include -Xlinker -L$(HOMEBREW_PREFIX)/lib
    standalone = -c release -Xlinker -dead_strip  # Swift's libraries are part of the system
endif

.PHONY: fit-check pay-accuracy pay-check accessibility run test build install uninstall bench bench-short fuzz attack attack-memory examples lint format docs manual data addresses plan-quality datasets clean help

run: ## Build, and compare both tracks in Dubai; ARGS="band data-engineer" asks something else
	@$(needs) libcsv zlib
	swift run $(FLAGS) pathfinder $(ARGS)

test: ## Run all tests
	@$(needs) libcsv zlib venv
	swift test --disable-xctest $(optimised) $(FLAGS)

build: ## Build the standalone program in .build/
	@$(needs) libcsv zlib
	swift build --product pathfinder $(standalone) $(FLAGS)

install: build ## Install the program in PREFIX/bin; PREFIX is /usr/local unless given, DESTDIR respected
	install -d "$(bindir)"
	install -m 755 "$$(swift build $(standalone) --show-bin-path)/pathfinder" "$(bindir)/pathfinder"

uninstall: ## Remove the installed program
	rm -f "$(bindir)/pathfinder"

bench: ## Measure speed against other tools and print the ratios (several minutes)
	@$(needs) libcsv zlib venv sqlite3
	@$(needs) data.table || echo "The comparison with data.table is left out" >&2
	OPTIONS='$(standalone)' Benchmarks/run

bench-short: ## The same with few repetitions
	@$(needs) libcsv zlib venv sqlite3
	OPTIONS='$(standalone)' Benchmarks/run --short

fuzz: ## Feed random input to the library for FUZZ_SECONDS (20)
	@$(needs) libcsv zlib
	Fuzz/run $(FUZZ_SECONDS)

attack: build ## Attack the program with hostile input, tables, signals and files; ATTACK_SECONDS=60 makes it short
	@$(needs) venv
	Scripts/attack/run --program "$$(swift build $(standalone) --show-bin-path)/pathfinder" $(attack_options)

attack-memory: ## Attack the readers of a program that checks every access to memory
	@$(needs) libcsv zlib venv
	swift build --product pathfinder $(sanitized) $(FLAGS)
	Scripts/attack/run --program "$$(swift build $(sanitized) $(FLAGS) --show-bin-path)/pathfinder" --only readers \
	    $(attack_options)

examples: ## Build and run the example packages, and compare what they print
	@$(needs) libcsv zlib
	Examples/check

lint: ## Check the format of the Swift sources
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Examples $(wildcard Fuzz)

format: ## Format the Swift sources
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks Examples $(wildcard Fuzz)

docs: ## Build the documentation of the libraries in .build/docs/
	@$(needs) libcsv zlib
	swift build $(optimised) $(FLAGS)
	Scripts/build-documentation.sh "$$(swift build $(optimised) $(FLAGS) --show-bin-path)" .build/docs
	@echo "To read it: python3 -m http.server --directory .build/docs 8000"
	@echo "and then http://localhost:8000/Pathfinder/documentation/pathfinder"

manual: ## Build the manual page in .build/manual/ (slow the first time)
	@$(needs) libcsv zlib
	mkdir -p .build/manual
	swift package $(FLAGS) --allow-writing-to-directory .build/manual generate-manual \
	    --configuration debug --output-directory .build/manual
	@echo "To read it: man .build/manual/pathfinder.1"

accessibility: ## Check reports with axe-core in a headless Chromium: WCAG 2.2 AA, both languages, light and dark
	@$(needs) libcsv zlib venv
	@$(needs) chromium
	swift build $(optimised) $(FLAGS) --product pathfinder
	Scripts/check-accessibility.sh "$$(swift build $(optimised) $(FLAGS) --show-bin-path)/pathfinder"

data: ## Check the tables with frictionless
	@$(needs) venv
	Scripts/check-data-package.sh

addresses: ## Ask whether the addresses of resources and certifications answer; needs a network
	Scripts/check-addresses.py

plan-quality: ## Compare plans with open curricula and roadmaps
	python3 Scripts/plan-quality/measure.py

datasets: build ## Derive the tables of figures again from the collected files in DATA (../shared/data)
	@$(needs) venv
	Scripts/derive-datasets.sh "$$(swift build $(standalone) --show-bin-path)/pathfinder" "$(DATA)"

pay-accuracy: ## Measure how right the answers on pay are, on figures they were not made from
	@$(needs) venv
	Scripts/pay-model/run evaluate.py $(if $(wildcard $(DATA)/stackoverflow_pay),--check "$(DATA)" \
	    --output datasets/pay_accuracy.csv)

fit-check: ## Derive the shares that fit rests on again, and compare them with the bundled ones
	Scripts/fit/check.sh

pay-check: ## Derive the answers on pay again, and compare them with the bundled ones
	@$(needs) venv
	Scripts/pay-model/run check.py

clean: ## Remove everything that was built
	rm -rf .build .build-* Benchmarks/.build* Examples/*/.build*

help: ## List the goals
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
