internal import Glibc
internal import HTTP1
internal import RPC
internal import Reactor

/// The page that Prometheus reads: the calls of a server and of its clients by gRPC's OpenTelemetry names (gRFC A66, in
/// Prometheus' spelling), connections ended for abuse, and the process. Names of methods, statuses and limits only,
/// nothing of persons.
struct MetricsPage: Sendable {
  static let path = "/metrics"
  private static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  let server: RPCServer
  let host: ServiceHost

  func answer(_ request: HTTP1Request) async -> HTTP1Response {
    guard request.target == Self.path else { return HTTP1Response(404, text: "not found") }
    guard request.method == "GET" || request.method == "HEAD" else {
      return HTTP1Response(405, [("allow", "GET, HEAD")], [])
    }
    do {
      let text =
        Self.server(try await server.statistics()) + Self.abuse(try await server.abuse())
        + Self.clients(try await host.clientStatistics()) + Self.processText()
      return HTTP1Response(200, [("content-type", Self.contentType)], Array(text.utf8))
    } catch {
      return HTTP1Response(503, text: "the figures can't be read now")
    }
  }

  private static func server(_ calls: [CallStatistics]) -> String {
    let calls = calls.filter { $0.started > 0 }.map { ("", $0) }
    return started("grpc_server_call_started_total", calls)
      + histograms("grpc_server_call_duration_seconds", calls, \.duration)
      + histograms("grpc_server_call_sent_total_compressed_message_size_bytes", calls, \.sent)
      + histograms("grpc_server_call_rcvd_total_compressed_message_size_bytes", calls, \.received)
  }

  /// Every limit from the start: a counter that begins with its first event hides it from `rate`.
  private static func abuse(_ limits: [AbuseStatistics]) -> String {
    let name = "talaka_server_connections_abused_total"
    return limits.reduce(into: "# TYPE \(name) counter\n") { text, limit in
      text += "\(name){limit=\"\(limit.limit)\"} \(limit.connections)\n"
    }
  }

  private static func clients(_ clients: [ClientStatistics]) -> String {
    let attempts = clients.flatMap { client in
      client.attempts.map { ("grpc_target=\"\(client.target)\",", $0) }
    }
    let calls = clients.flatMap { client in
      client.calls.map { ("grpc_target=\"\(client.target)\",", $0) }
    }
    let sizes = "total_compressed_message_size_bytes"
    return started("grpc_client_attempt_started_total", attempts)
      + histograms("grpc_client_attempt_duration_seconds", attempts, \.duration)
      + histograms("grpc_client_attempt_sent_\(sizes)", attempts, \.sent)
      + histograms("grpc_client_attempt_rcvd_\(sizes)", attempts, \.received)
      + histograms("grpc_client_call_duration_seconds", calls, \.duration)
  }

  private static func started(_ name: String, _ calls: [(String, CallStatistics)]) -> String {
    var text = "# TYPE \(name) counter\n"
    for (labels, call) in calls {
      text += "\(name){\(labels)grpc_method=\"\(call.method)\"} \(call.started)\n"
    }
    return text
  }

  private static func histograms(
    _ name: String, _ calls: [(String, CallStatistics)],
    _ part: KeyPath<CallOutcome, Histogram>
  ) -> String {
    var text = "# TYPE \(name) histogram\n"
    for (more, call) in calls {
      for outcome in call.outcomes {
        let labels =
          "\(more)grpc_method=\"\(call.method)\",grpc_status=\"\(outcome.code.name)\""
        let histogram = outcome[keyPath: part]
        var below: UInt64 = 0
        for (bound, count) in zip(histogram.bounds, histogram.counts) {
          below += count
          text += "\(name)_bucket{\(labels),le=\"\(bound)\"} \(below)\n"
        }
        text += "\(name)_bucket{\(labels),le=\"+Inf\"} \(histogram.count)\n"
        text += "\(name)_sum{\(labels)} \(histogram.sum)\n"
        text += "\(name)_count{\(labels)} \(histogram.count)\n"
      }
    }
    return text
  }

  /// The measures that every Prometheus client library gives of its process.
  private static func processText() -> String {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    let seconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    let pages = (try? FileReader.read("/proc/self/statm", limit: 256)) ?? []
    let resident = String(decoding: pages, as: UTF8.self).split(separator: " ").dropFirst().first
      .flatMap { Int($0) }
    var text = "# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total \(seconds)\n"
    if let resident {
      text += "# TYPE process_resident_memory_bytes gauge\n"
      text += "process_resident_memory_bytes \(resident * sysconf(Int32(_SC_PAGESIZE)))\n"
    }
    return text
  }
}
