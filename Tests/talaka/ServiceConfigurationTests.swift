import Testing

@testable import talaka

struct ServiceConfigurationTests {
  @Test func neighboursAreServicesOfTheSuite() {
    let services = Suite.services(at: Suite.Ports())
    let names = Set(services.map(\.name))
    #expect(names.count == 6)
    for service in services {
      #expect(names.isSuperset(of: service.neighbours), "\(service.name)")
      #expect(!service.neighbours.contains(service.name), "\(service.name)")
    }
  }

  @Test func portsDiffer() {
    let chosen = Suite.Ports(door: 1, inner: 100)
    let ports = Suite.services(at: chosen).map(\.port) + [chosen.trust]
    #expect(Set(ports).count == ports.count)
    #expect(ports.contains(1) && ports.allSatisfy { $0 == 1 || (101..<200).contains($0) })
  }
}
