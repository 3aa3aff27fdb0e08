internal import Logging
internal import Protobuf
internal import Reactor
internal import Synchronization

/// Writes one JSON object a line to standard error: time, level, service, message, facts.
///
/// No personal data and no secret may be given to a log; nothing here could tell them apart.
struct JSONLog: LogHandler {
  let service: String
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  init(service: String) { self.service = service }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var members = [
      JSONMember("time", .string(WallTime.now().description)),
      JSONMember("level", .string(event.level.rawValue)),
      JSONMember("service", .string(service)),
      JSONMember("message", .string(event.message.description)),
    ]
    var facts = metadata
    if let own = event.metadata { facts.merge(own) { $1 } }
    if let trace = CallContext.current.trace {
      members.append(JSONMember("trace", .string(trace.traceID)))
    }
    for (key, value) in facts.sorted(by: { $0.key < $1.key }) {
      members.append(JSONMember(key, .string("\(value)")))
    }
    StandardError.write(JSONValue.object(members).bytes + [UInt8(ascii: "\n")])
  }
}
