# Makefile - build, prove and install kliping. `make help` lists what there is to make.
#
# CC, CXX, CFLAGS, LDFLAGS, PREFIX and DESTDIR are yours; ours come first on the line, so yours win.
# Everything lands in build/; SAN=address,undefined or SAN=thread gives a build of its own beside it.

CFLAGS ?= -O2 -g
PREFIX ?= /usr/local
SAN ?=
DEPS ?= build/deps
OUT ?= build$(if $(SAN),/$(subst $(comma),-,$(SAN)))
comma = ,

# lexbor: the system's, or what scripts/fetch-lexbor unpacked (the static library is the faster one).
LEXBOR = $(wildcard $(DEPS)/lexbor/usr/lib/*/liblexbor_static.a)
LEXBOR_CFLAGS = $(if $(LEXBOR),-isystem $(DEPS)/lexbor/usr/include,$(shell pkg-config --cflags lexbor 2>/dev/null))
LEXBOR_LIBS = $(if $(LEXBOR),$(LEXBOR),$(shell pkg-config --libs lexbor 2>/dev/null || echo -llexbor))

KL_WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wformat=2 -Wundef -Werror
KL_HARDEN = -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
KL_CFLAGS = -Ipipeline -Istages $(LEXBOR_CFLAGS) -pthread -fvisibility=hidden $(KL_WARN) \
            $(if $(SAN),-fsanitize=$(SAN) -fno-omit-frame-pointer -fno-sanitize-recover=all,$(KL_HARDEN))
KL_C = -std=c11 -D_POSIX_C_SOURCE=200809L -Wstrict-prototypes -Wmissing-prototypes
KL_LDFLAGS = -pthread $(if $(SAN),-fsanitize=$(SAN),-pie -Wl,-z,relro,-z,now -Wl,--as-needed)
KL_LIBS = $(LEXBOR_LIBS) -lcjson -lpcre2-8 -lutf8proc -lcld2 -lxxhash -ldeflate -lz -lmd -lm

SOURCES = $(wildcard pipeline/*.c stages/*.c stages/*/*.c)
SHIMS = $(wildcard pipeline/*.cc)
LANGS = $(wildcard stages/lang/*.lang)
GENERATED = $(OUT)/gen/langs.o
OBJECTS = $(SOURCES:%.c=$(OUT)/%.o) $(SHIMS:%.cc=$(OUT)/%.o) $(GENERATED)
LIBRARY = $(filter-out $(OUT)/pipeline/main.o,$(OBJECTS))

all: $(OUT)/kliping ## build build/kliping (after scripts/setup)

$(OUT)/kliping: $(OBJECTS)
	$(CXX) $(KL_LDFLAGS) -o $@ $^ $(KL_LIBS) $(LDFLAGS)

$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(KL_C) $(KL_CFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/%.o: %.cc
	@mkdir -p $(@D)
	$(CXX) -std=c++17 $(KL_CFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(OUT)/gen/langs.c: $(LANGS) scripts/embed
	@mkdir -p $(@D)
	scripts/embed kl_lang $(LANGS) >$@

$(OUT)/gen/%.o: $(OUT)/gen/%.c
	$(CC) $(KL_C) $(KL_CFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

help: ## list what there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

clean: ## remove what was built (not what setup fetched)
	rm -rf $(filter-out build/deps,$(wildcard build/*))

-include $(OBJECTS:.o=.d)
.PHONY: all help clean
