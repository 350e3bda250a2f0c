import ArgumentParser

@main
struct GraphBench: ParsableCommand {
}
