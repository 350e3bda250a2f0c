# Sociogram: what can be made here. `make` alone lists it.
#
# Each configuration builds in a folder of its own beneath .build, so that none evicts another.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
export SWIFT

product := .build/product
binary := $(product)/release/sociogram
demo := .build/demo
report := Graphs/kazakhstan-2022/report.txt
published := 2022-01-10

# Built for this machine's processor: its wider vector instructions make the language analysis
# faster and change no result. ARCH= builds for any processor of the kind.
ARCH ?= $(if $(filter x86_64,$(shell uname -m)),native)
arch_flags = $(if $(ARCH),-Xcc -march=$(ARCH) -Xswiftc -DWIDE_VECTORS)
# The runtime libraries are linked in, so that the binary starts quickly and runs where no Swift is.
build_product = $(SWIFT) build -c release --scratch-path $(product) --static-swift-stdlib \
	-Xlinker -s -Xswiftc -use-ld=lld $(arch_flags) --product sociogram
# Checks of a debug build, but optimised: the network's arithmetic is a hundred times slower without.
test_flags = --scratch-path .build/test -Xswiftc -O
# Warnings are errors and tests may import with @testable.
check_flags = -c release --scratch-path .build/check -Xswiftc -enable-testing \
	-Xswiftc -warnings-as-errors
# Graphviz leaves fonts allocated when a program ends: everything but leaks is reported.
address_flags = --scratch-path .build/address --sanitize=address -Xswiftc -use-ld=lld -Xswiftc -O

.PHONY: help
help:
	@echo 'make demo      report to graph, path answer and diagram, in $(demo)'
	@echo 'make test      build and run the tests'
	@echo 'make check     lint, warnings as errors, release tests, address sanitizer, interop'
	@echo 'make bench     measure speed beside spaCy and other graph programs (from PyPI)'
	@echo 'make fuzz      feed the readers of graphs with what libFuzzer makes of our seeds'
	@echo 'make train     train the language models again on TREEBANKS'
	@echo 'make graphs    make the graphs and pictures of Graphs/ again'
	@echo 'make evaluate  score extractor, names and coreference against annotated texts'
	@echo 'make install   install to PREFIX ($(PREFIX)), beneath DESTDIR if given'
	@echo 'make uninstall remove what install put there'
	@echo 'make clean     remove everything that was built'

.PHONY: system-packages test-packages
system-packages:
	@.ci/system-packages
test-packages:
	@.ci/system-packages libgraphviz-dev libxml2-dev fonts-liberation2 pkg-config graphviz

.PHONY: product
product: system-packages
	@$(build_product)

.PHONY: demo
demo: product
	@test -f $(report) || { echo 'make demo: there is no $(report)' >&2; exit 1; }
	@mkdir -p $(demo)
	@$(binary) extract $(report) --published $(published) -o $(demo)/graph.json
	@$(binary) export $(demo)/graph.json --to dot -o $(demo)/graph.dot
	@$(binary) draw $(demo)/graph.json -o $(demo)/diagram.svg
	@$(binary) draw $(demo)/graph.json -o $(demo)/diagram.png
	@echo
	@echo 'How is Masimov tied to Putin?'
	@echo
	@$(binary) path $(demo)/graph.json Masimov Putin
	@echo
	@echo 'From $(report):'
	@echo '  $(demo)/diagram.svg  the diagram (diagram.png: the same as pixels)'
	@echo '  $(demo)/graph.json   the graph with its evidence'
	@echo '  $(demo)/graph.dot    the graph for Graphviz'
	@echo 'Your own: $(binary) draw REPORT.txt -o diagram.svg'

.PHONY: test
test: test-packages
	@$(SWIFT) build --build-tests $(test_flags)
	@$(SWIFT) test --skip-build --disable-xctest $(test_flags)

.PHONY: check
check: lint release-tests address-tests interop
	@echo 'make check: all passed'

.PHONY: lint
lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Fuzz Benchmarks/Package.swift \
		Benchmarks/Sources Package.swift

.PHONY: release-tests
release-tests: test-packages
	$(SWIFT) build --build-tests $(check_flags)
	$(SWIFT) test --skip-build --disable-xctest $(check_flags)

.PHONY: address-tests
address-tests: test-packages
	$(SWIFT) build --build-tests $(address_flags)
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --skip-build --disable-xctest $(address_flags)

.PHONY: interop
interop: product release-tests
	@Tests/Interop/run $(abspath $(binary)) --skip-build $(check_flags)

# Graphs of BENCH_SCALES: 2 to the power of so many vertices.
BENCH_SCALES ?= 18
bench_graphs := .build/bench-graphs
graph_bench := .build/benchmarks/release/graph-bench
events := ../shared/data/icews18
build_benchmarks = $(SWIFT) build -c release --package-path Benchmarks \
	--scratch-path .build/benchmarks --static-swift-stdlib -Xswiftc -use-ld=lld $(arch_flags)

.PHONY: bench
bench: product bench-kernels bench-formats
	@.build/benchmarks/release/sociogram-bench $(binary) "$$(Benchmarks/spacy/prepare)"

.PHONY: bench-kernels
bench-kernels: system-packages
	@$(build_benchmarks)
	@Benchmarks/peers/compare $(graph_bench) $(bench_graphs) "$(BENCH_SCALES)" $(events)

.PHONY: bench-formats
bench-formats: product
	@Benchmarks/peers/formats $(binary) $(bench_graphs)/formats $(events) "$$(Benchmarks/peers/prepare)"

# Seconds for each reader.
FUZZ_SECONDS ?= 60
.PHONY: fuzz
fuzz: system-packages
	@Fuzz/run $(FUZZ_SECONDS)

.PHONY: evaluate
evaluate: product
	@$(build_trainer)
	@$(trainer) gold --out .build/gold
	@.ci/evaluate $(binary)
	@$(trainer) evaluate

# The models of Language, made again, byte for byte. Two larger networks of tags and trees parse openly
# licensed text together; the one that ships learns from the treebanks and from that. Names and
# coreference stand on tags and trees, so they come later, and each on a trainer that holds the models
# before it.
TREEBANKS ?= ../shared/data/treebanks
models := Sources/Language/Resources/models
lexicons := Sources/Language/Resources/lexicons
teachers := .build/teachers
trainer := .build/train/release/sociogram-train
build_trainer = $(SWIFT) build -c release --scratch-path .build/train -Xswiftc -Ounchecked \
	$(arch_flags) --product sociogram-train
learn = $(trainer) $(1) --data $(TREEBANKS) --out

.PHONY: train
train:
	@mkdir -p $(teachers)
	@$(build_trainer)
	@$(call learn,lemmas) $(lexicons)/lemmas.tsv
	@$(call learn,sentences) $(models)/sentences.model
	@$(build_trainer)
	@for seed in 1 2; do \
		$(call learn,syntax) $(teachers)/$$seed.model --hidden 128 --seed $$seed || exit 1; \
	done
	@$(call learn,texts) $(teachers)/texts.conllu \
		--network $(teachers)/1.model --network $(teachers)/2.model
	@$(call learn,syntax) $(models)/syntax.model --extra $(teachers)/texts.conllu --least-count 3
	@$(build_trainer)
	@$(call learn,morphology) $(models)/morphology.model
	@$(call learn,names) $(models)/names.model
	@$(build_trainer)
	@$(call learn,coreference) $(models)/coreference.model
	@$(build_trainer)
	@$(MAKE) train-relations

# What relates two actors of a sentence. Public corpora of relations are brought to JSON Lines first.
RELATIONS ?= ../shared/data/relations
convert_relations = python3 $(RELATIONS)/../../tools/relations_gold.py
gold := .build/relations

.PHONY: train-relations
train-relations:
	@mkdir -p $(gold)
	@for fold in 1 2 3; do $(convert_relations) knowledgenet \
		$(RELATIONS)/knowledgenet-fold$$fold.json.gz $(gold)/knowledgenet-$$fold.jsonl || exit 1; \
	done
	@$(convert_relations) docred $(RELATIONS)/redocred-dev-public.json.gz $(gold)/redocred.jsonl
	@$(trainer) relations --out Sources/Extraction/Resources --gold $(gold)/knowledgenet-1.jsonl \
		--gold $(gold)/knowledgenet-2.jsonl --gold $(gold)/knowledgenet-3.jsonl \
		--gold $(gold)/redocred.jsonl

.PHONY: graphs
graphs: product
	@for commands in Graphs/*/commands; do \
		PATH="$(CURDIR)/$(product)/release:$$PATH" sh $$commands || exit 1; \
	done

# The resources stand beside the binary, where it looks for them; PATH has a link to it.
home = $(DESTDIR)$(PREFIX)/lib/sociogram
share = $(DESTDIR)$(PREFIX)/share
bash_completion = $(share)/bash-completion/completions/sociogram
zsh_completion = $(share)/zsh/site-functions/_sociogram
fish_completion = $(share)/fish/vendor_completions.d/sociogram.fish

.PHONY: install
install: product
	@rm -rf '$(home)'
	@install -d '$(home)' '$(DESTDIR)$(PREFIX)/bin'
	@install -m 755 $(binary) '$(home)/sociogram'
	@cp -R $(product)/release/sociogram_*.resources '$(home)/'
	@ln -sfn ../lib/sociogram/sociogram '$(DESTDIR)$(PREFIX)/bin/sociogram'
	@install -d '$(dir $(bash_completion))' '$(dir $(zsh_completion))' '$(dir $(fish_completion))'
	@$(binary) --generate-completion-script bash > '$(bash_completion)'
	@$(binary) --generate-completion-script zsh > '$(zsh_completion)'
	@$(binary) --generate-completion-script fish > '$(fish_completion)'
	@install -d '$(share)/doc/sociogram'
	@install -m 644 LICENSE CHANGELOG.md '$(share)/doc/sociogram/'
	@echo 'installed $(DESTDIR)$(PREFIX)/bin/sociogram (with $(home)/)'

.PHONY: uninstall
uninstall:
	@rm -rf '$(home)' '$(share)/doc/sociogram'
	@rm -f '$(DESTDIR)$(PREFIX)/bin/sociogram' '$(bash_completion)' '$(zsh_completion)' \
		'$(fish_completion)'

.PHONY: clean
clean:
	rm -rf .build Benchmarks/.build
