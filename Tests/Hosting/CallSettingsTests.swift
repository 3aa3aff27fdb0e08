import Configuration
import Glibc
import RPC
import Testing

@testable import Hosting

/// The file that says how neighbours are called.
@Suite struct CallSettingsTests {
  /// Settings of a configuration that names a file with this text, and what is wrong with the file.
  private func settings(_ text: String) throws -> (ServerSettings, [String]) {
    var template = Array("/tmp/calls-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
    close(descriptor)
    defer { unlink(template) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var reader = ConfigurationReader(
      json: Array(#"{"listen": "127.0.0.1:1", "calls": "\#(path)"}"#.utf8), directory: "/",
      environment: EnvironmentVariablesProvider(environmentVariables: [:]))
    let settings = ServerSettings(&reader)
    return (settings, reader.faults.filter { $0.key == "calls" }.map(\.text))
  }

  @Test func theServiceConfigIsReadFromItsFile() throws {
    let (settings, faults) = try settings(#"{"loadBalancingConfig": [{"pick_first": {}}]}"#)
    #expect(settings.calls.serviceConfig.loadBalancing == .pickFirst(shuffle: false))
    #expect(faults == [])
  }

  @Test func eachOfItsFaultsIsAFaultOfTheConfiguration() throws {
    let (_, faults) = try settings(#"{"methodConfig": 1, "retryThrottling": {"maxTokens": 1}}"#)
    #expect(
      faults == ["methodConfig is no array", "retryThrottling.tokenRatio is no number above 0"])
  }
}
