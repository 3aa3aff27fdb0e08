import Cluster
import Glibc

/// Tools/bench/RESULTS.md: machine, versions, medians and the raw figures of every run.
struct BenchResults {
  private let file: String

  init(_ workspace: Workspace) { file = "\(workspace.root)/Tools/bench/RESULTS.md" }

  func append(_ reports: [BenchReport]) throws {
    var text = (try? Files.read(file)) ?? "# Results of `./talaka bench`\n"
    text += "\n## \(day()) · \(machine())\n\n"
    let versions = Set(reports.filter { !$0.version.isEmpty }.map { "\($0.peer) \($0.version)" })
    if !versions.isEmpty {
      text += "Peers: " + versions.sorted().joined(separator: " · ") + "\n\n"
    }
    text += "| benchmark | peer | ratio | ours | peer's | unit | raw ours | raw peer's |\n"
    text += "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
    for report in reports {
      let raw = [report.ours, report.theirs].map {
        $0.map(BenchReport.rounded).joined(separator: " ")
      }
      text += "| \(report.name) | \(report.peer) | \(BenchReport.rounded(report.ratio)) "
      text += "| \(BenchReport.rounded(BenchReport.median(report.ours))) "
      text += "| \(BenchReport.rounded(BenchReport.median(report.theirs))) | \(report.unit) "
      text += "| \(raw[0]) | \(raw[1]) |\n"
    }
    try Files.write(text, to: file)
  }

  private func day() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }

  private func machine() -> String {
    let model =
      ((try? Files.read("/proc/cpuinfo")) ?? "").split(separator: "\n")
      .first { $0.hasPrefix("model name") }?.split(separator: ":").last ?? "?"
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let system =
      ((try? Files.read("/etc/os-release")) ?? "").split(separator: "\n")
      .first { $0.hasPrefix("PRETTY_NAME") }?.split(separator: "\"").last ?? "?"
    var command = Command("swift", ["--version"])
    command.output = .captured
    let version =
      ((try? command.finish())?.text ?? "").split(separator: "\n")
      .first { $0.contains("Swift version") } ?? "?"
    return "\(cores) ×\(model) · \(system), Linux \(kernel()) · \(version)"
  }

  private func kernel() -> String {
    ((try? Files.read("/proc/sys/kernel/osrelease")) ?? "?").split(separator: "\n").first
      .map(String.init) ?? "?"
  }
}
