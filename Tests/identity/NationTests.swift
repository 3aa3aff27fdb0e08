import FoundationEssentials
import Protobuf
import Protos
import RPC
import Reactor
import Testing

@testable import identity

/// The demonstration nation is loaded as `talaka up` loads it.
struct NationTests {
  private static func read(_ file: String) throws -> JSONValue {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Tools/talaka/Nation/\(file).json")
    return try JSONParser.parse(Array(Data(contentsOf: url)))
  }

  @Test func registersTheDemonstrationNation() async throws {
    try await Fixture.run { fixture, service in
      let persons = try Self.read("persons")["persons"]?.array ?? []
      for person in persons {
        _ = try await service.persons().registerPerson(.decode(json: person.bytes))
      }
      let bodies = try Self.read("bodies")["bodies"]?.array ?? []
      let companies = try Self.read("organisations")["organisations"]?.array ?? []
      var grants = 0
      for entry in bodies + companies {
        let registration = try #require(entry["registration"])
        let made = try await service.organisations().registerOrganisation(
          .decode(json: registration.bytes))
        for role in entry["roles"]?.array ?? [] {
          // The file names no body: that is known only now.
          var members = role.members ?? []
          members.append(JSONMember("parent", .string(made.name)))
          _ = try await service.roles().grantRole(.decode(json: JSONValue.object(members).bytes))
          grants += 1
        }
      }
      #expect(persons.count == 200 && bodies.count == 20 && companies.count == 20 && grants > 0)
      let feed = IdentityV1.RegisterFeedServiceClient(try service.client("services"))
      let stream = try await feed.pullRegisterEvents(
        .init(maxEvents: 1000), CallOptions(timeout: .seconds(20)))
      var last: UInt64 = 0
      while let event = try await stream.next() {
        #expect(event.sequence == last + 1)
        last = event.sequence
      }
      #expect(last == 240)
    }
  }
}
