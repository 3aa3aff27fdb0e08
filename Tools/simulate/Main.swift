import ArgumentParser
import Worlds

/// Lives through simulated worlds, as many as one likes.
@main struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Runs client, server, pool, outbox and feeds in worlds made from seeds.",
    discussion: """
      simulate --seeds 10000               the next ten thousand, from seed 1
      simulate --first 4711 --trace        one world, told line by line
      simulate --mutation eventApart       whether the oracle finds a fault put in on purpose
      """)

  @Option(help: "How many seeds; 0 goes on until one fails.")
  var seeds = 1

  @Option(help: "The first seed.")
  var first: UInt64 = 1

  @Option(help: "Threads, each with worlds of its own.")
  var threads = 2

  @Option(help: "A fault put into every world on purpose.")
  var mutation: String?

  @Flag(help: "Prints what happened, line by line.")
  var trace = false

  func run() throws {
    let known = try mutation.map { name in
      guard let found = Mutation(rawValue: name) else {
        throw ValidationError("known: \(Mutation.allCases.map(\.rawValue).joined(separator: " "))")
      }
      return found
    }
    let run = SeedRun(first: first, count: seeds, mutation: known, keepsTrace: trace)
    let report = run.go(threads: threads) { verdict in
      for line in verdict.trace { print(line) }
      for fault in verdict.faults { print("seed \(verdict.seed): \(fault)") }
      if trace { print(verdict.summary) }
    }
    print(report.text)
    if !report.failed.isEmpty { throw ExitCode.failure }
  }
}
