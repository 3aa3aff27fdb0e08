import Hosting

/// What this service is told beside the keys that every service has.
///
/// | key | meaning | default |
/// | --- | --- | --- |
/// | `catalogue` | folder of service definitions | – |
/// | `rules` | folder of proactive rules | – |
/// | `calendar` | file of holidays and moved working days | – |
/// | `portal` | address of the portal, for the code on decisions | `https://localhost:8443` |
struct Configuration: ServiceConfiguration {
  let catalogue: String
  let rules: String
  let calendar: String
  let portal: String

  init(_ reader: inout ConfigurationReader) {
    catalogue = reader.path("catalogue")
    rules = reader.path("rules")
    calendar = reader.path("calendar")
    portal = reader.string("portal", default: "https://localhost:8443")
  }
}
