import ArgumentParser

/// The smallest useful program with ArgumentParser: one option, one line of output.
@main
struct OneOption: ParsableCommand {
    @Option(help: "What to print.")
    var text = "hello"

    func run() {
        print(text)
    }
}
