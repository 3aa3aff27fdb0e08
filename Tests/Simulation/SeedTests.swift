import Glibc
import Testing
import Worlds

/// Worlds from seeds: see "Simulation" in Shared/README.md.
@Suite struct SeedTests {
  /// `TALAKA_SEEDS=40` makes fewer of them: under a sanitizer each takes ten times as long.
  static let seeds = getenv("TALAKA_SEEDS").flatMap { Int(String(cString: $0)) } ?? 1000

  /// `TALAKA_SEED=4711` lives through that one world instead, and tells what happened in it.
  @Test func aThousandWorldsKeepTheirPromises() async {
    let asked = getenv("TALAKA_SEED").flatMap { UInt64(String(cString: $0)) }
    let run = SeedRun(
      first: asked ?? 1, count: asked == nil ? Self.seeds : 1, keepsTrace: asked != nil)
    let report = await run.goApart(threads: 2)
    print(report.text)
    for verdict in report.failed + report.told {
      for line in verdict.trace { print(line) }
      for fault in verdict.faults {
        Issue.record("TALAKA_SEED=\(verdict.seed): \(fault)")
      }
    }
    #expect(report.lived == (asked == nil ? Self.seeds : 1))
  }

  // In 579 a server drains several connections in the same instant.
  @Test(arguments: [1, 7, 11, 24, 39, 579] as [UInt64])
  func theSameSeedGivesTheSameWorld(seed: UInt64) async throws {
    let first = await SeedRun(first: seed, count: 1, keepsTrace: true).goApart(threads: 1)
    let second = await SeedRun(first: seed, count: 1, keepsTrace: true).goApart(threads: 1)
    #expect(first.told.first?.trace == second.told.first?.trace)
    #expect(first.told.first?.digest == second.told.first?.digest)
    #expect(first.told.first?.trace.isEmpty == false)
  }

  @Test func otherSeedsGiveOtherWorlds() async {
    let report = await SeedRun(first: 1, count: 20, keepsTrace: true).goApart(threads: 2)
    #expect(Set(report.told.map(\.digest)).count == 20)
  }

  @Test(arguments: Mutation.allCases)
  func aFaultPutInOnPurposeIsFound(mutation: Mutation) async {
    let report = await SeedRun(first: 1, count: 0, mutation: mutation).goApart(threads: 2)
    #expect(!report.failed.isEmpty)
    #expect(report.lived <= mutation.worldsMax)
  }
}
