# Makefile - build, prove and install kliping. `make help` lists what there is to make.
#
# CC, CXX, CFLAGS, LDFLAGS, PREFIX and DESTDIR are yours: ours come first on the line, so yours win.
# Everything lands in build/; SAN=address,undefined or SAN=thread makes a build of its own in there.

CFLAGS ?= -O3 -g
PREFIX ?= /usr/local
SAN ?=
DEPS ?= build/deps
comma = ,
OUT ?= build$(if $(SAN),/$(subst $(comma),-,$(SAN)))

# lexbor: what scripts/fetch-lexbor unpacked (a static library, the faster kind), or the system's.
LEXBOR = $(wildcard $(DEPS)/lexbor/usr/lib/*/liblexbor_static.a)
LEXBOR_CFLAGS = $(if $(LEXBOR),-isystem $(DEPS)/lexbor/usr/include,$(shell pkg-config --cflags lexbor 2>/dev/null))
LEXBOR_LIBS = $(if $(LEXBOR),$(LEXBOR),$(shell pkg-config --libs lexbor 2>/dev/null || echo -llexbor))

KL_WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wformat=2 -Wundef -Werror
KL_HARDEN = $(if $(SAN),-fsanitize=$(SAN) -fno-omit-frame-pointer -fno-sanitize-recover=all, \
              -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fPIE)
KL_CFLAGS = -Ipipeline -Istages $(LEXBOR_CFLAGS) -pthread -fvisibility=hidden $(KL_WARN) $(KL_HARDEN)
KL_C = -std=c11 -D_POSIX_C_SOURCE=200809L -Wstrict-prototypes -Wmissing-prototypes
KL_LDFLAGS = -pthread $(if $(SAN),-fsanitize=$(SAN),-pie -Wl$(comma)-z$(comma)relro$(comma)-z$(comma)now) -Wl,--as-needed
KL_LIBS = $(LEXBOR_LIBS) -lcjson -lpcre2-8 -lutf8proc -lcld2 -lxxhash -ldeflate -lz -lzstd -lbrotlidec -lmd -lm

SOURCES = $(wildcard pipeline/*.c stages/*.c stages/*/*.c)
SHIMS = $(wildcard pipeline/*.cc)
LANGS = $(wildcard stages/lang/*.lang)
CLDR = $(wildcard stages/lang/cldr/*.cldr)
LIBRARY = $(filter-out $(OUT)/pipeline/main.o,$(SOURCES:%.c=$(OUT)/%.o)) $(SHIMS:%.cc=$(OUT)/%.o) $(OUT)/gen/langs.o $(OUT)/gen/cldr.o
UNITS = $(patsubst %.c,$(OUT)/%,$(wildcard tests/unit/test_*.c))
FUZZERS = $(patsubst %.c,%,$(notdir $(wildcard tests/fuzz/fuzz_*.c)))
PYTHON = $(firstword $(foreach p,python3 /usr/bin/python3,$(shell $(p) -c 'import jsonschema' 2>/dev/null && echo $(p))) python3)
CLEANLY = LC_ALL=C KLIPING=$(OUT)/kliping

all: $(OUT)/kliping ## build build/kliping (after scripts/setup)

demo: setup ## set up, build, run the whole chain over samples/ and show a table
	@$(MAKE) --no-print-directory all
	@scripts/demo $(OUT)/kliping

test: setup ## set up, build, run the tests; the last line is "N passed, N failed"
	@$(MAKE) --no-print-directory prove

prove: $(OUT)/kliping units
	@$(CLEANLY) $(PYTHON) tests/run $(SUITES)

units: $(UNITS)

setup:
	@scripts/setup

lint: ## formatting, clang-tidy, cppcheck, order of the house
	scripts/lint "$(KL_C) $(KL_CFLAGS)"

sanitize: ## the tests under ASan+UBSan, then under TSan
	KILLS=5 $(MAKE) prove SAN=address,undefined SUITES="unit samples bugs said cli warc archive charsets ends resume seek places hard"
	KILLS=3 $(MAKE) prove SAN=thread SUITES="unit samples cli warc archive ends resume seek places"

soak: ## 100,000 records and 50 kills under ASan+UBSan: some ten minutes
	$(MAKE) SAN=address,undefined
	LC_ALL=C $(PYTHON) scripts/soak build/address-undefined/kliping

# Comparisons are not traced: that takes two thirds of the time, and the dictionary knows the words.
fuzz: ## each fuzzer for SECONDS=60, with clang
	$(MAKE) fuzzers CC=clang CXX=clang++ SAN=fuzzer-no-link,address,undefined \
	    CFLAGS="$(CFLAGS) -fno-sanitize-coverage=trace-cmp"
	scripts/fuzz build/fuzzer-no-link-address-undefined $(or $(SECONDS),60) $(FUZZERS)

fuzzers: $(FUZZERS:%=$(OUT)/tests/fuzz/%)

bench: $(OUT)/kliping $(patsubst %,$(OUT)/tests/bench/%,bench texts warc) ## ratios to a bare parse of the same pages
	scripts/bench $(OUT)

train: $(OUT)/tests/train/blocks ## train the model of blocks anew (needs ../shared and lightgbm)
	scripts/train-blocks --write

score: $(OUT)/kliping ## score all corpora (where ../shared is there): whole and measure half
	@$(CLEANLY) $(PYTHON) scripts/score

ready: lint ## everything before a change lands
	$(MAKE) OUT=build/clang CC=clang CXX=clang++
	$(MAKE) test sanitize
	$(MAKE) fuzz SECONDS=60

install: $(OUT)/kliping ## into $(DESTDIR)$(PREFIX), with a link kliping-STAGE for each stage
	scripts/install $(OUT)/kliping "$(DESTDIR)$(PREFIX)"

clean: ## remove what was built (not what setup fetched)
	rm -rf $(filter-out build/deps,$(wildcard build/*))

help: ## list what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

$(OUT)/kliping: $(OUT)/pipeline/main.o $(LIBRARY)
	$(CXX) $(KL_LDFLAGS) -o $@ $^ $(KL_LIBS) $(LDFLAGS)

$(OUT)/tests/unit/%: $(OUT)/tests/unit/%.o $(LIBRARY)
	$(CXX) $(KL_LDFLAGS) -o $@ $^ $(KL_LIBS) -lcmocka $(LDFLAGS)

$(OUT)/tests/bench/%: $(OUT)/tests/bench/%.o $(LIBRARY)
	$(CXX) $(KL_LDFLAGS) -o $@ $^ $(KL_LIBS) $(LDFLAGS)

$(OUT)/tests/train/%: $(OUT)/tests/train/%.o $(LIBRARY)
	$(CXX) $(KL_LDFLAGS) -o $@ $^ $(KL_LIBS) $(LDFLAGS)

$(OUT)/tests/fuzz/%: $(OUT)/tests/fuzz/%.o $(LIBRARY)
	$(CXX) $(KL_LDFLAGS) -fsanitize=fuzzer -o $@ $^ $(KL_LIBS) $(LDFLAGS)

$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(KL_C) $(KL_CFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/%.o: %.cc
	@mkdir -p $(@D)
	$(CXX) -std=c++17 $(KL_CFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/gen/%.o: $(OUT)/gen/%.c
	$(CC) $(KL_C) $(KL_CFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/gen/langs.c: $(LANGS) scripts/embed
	@mkdir -p $(@D)
	scripts/embed kl_lang $(LANGS) >$@

$(OUT)/gen/cldr.c: $(CLDR) scripts/embed
	@mkdir -p $(@D)
	scripts/embed kl_cldr $(CLDR) >$@

# The gazetteer is packed by a tool of the build and put into the program as it is.
$(OUT)/scripts/pack-places: $(addprefix $(OUT)/,scripts/pack-places.o stages/places/pack.o pipeline/arena.o pipeline/str.o pipeline/utf8.o)
	$(CXX) $(KL_LDFLAGS) -o $@ $^ $(KL_LIBS) $(LDFLAGS)

$(OUT)/gen/places.bin: stages/places/places.tsv $(OUT)/scripts/pack-places
	@mkdir -p $(@D)
	$(OUT)/scripts/pack-places stages/places/places.tsv >$@

$(OUT)/stages/places/embedded.o: KL_C += -I$(OUT)/gen -Wa,-I$(OUT)/gen
$(OUT)/stages/places/embedded.o: $(OUT)/gen/places.bin

-include $(shell find $(OUT) -name '*.d' 2>/dev/null)
.SECONDARY:
.DELETE_ON_ERROR:
.PHONY: all demo test prove units setup lint sanitize soak fuzz fuzzers bench train score ready install clean help
