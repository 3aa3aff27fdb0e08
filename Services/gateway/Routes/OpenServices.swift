internal import Protobuf
internal import Protos

/// A proto service that the gateway opens to the outside.
protocol OpenService: SendableMetatype {
  static var descriptor: ServiceDescriptor { get }
}

extension OpenService {
  /// The methods whose rules name the gateway.
  static var openMethods: [MethodDescriptor] {
    descriptor.methods.filter { $0.rules.callers.contains(OpenServices.caller) }
  }

  /// The executable that offers it: the second word of the package.
  static var executable: String {
    String(descriptor.fullName.split(separator: ".").dropFirst().first ?? "")
  }
}

extension IdentityV1.SessionService: OpenService {}
extension IdentityV1.PersonService: OpenService {}
extension IdentityV1.OrganisationService: OpenService {}
extension IdentityV1.RoleService: OpenService {}
extension AccountsV1.AccountService: OpenService {}
extension AccountsV1.MailboxService: OpenService {}
extension AccountsV1.AccessLogService: OpenService {}
extension DocumentsV1.DispatchService: OpenService {}
extension DocumentsV1.DeliveryService: OpenService {}
extension DocumentsV1.EvidenceService: OpenService {}
extension DocumentsV1.SubscriberService: OpenService {}
extension DocumentsV1.ExchangeFeedService: OpenService {}
extension SignaturesV1.AuthorityService: OpenService {}
extension SignaturesV1.CertificateService: OpenService {}
extension SignaturesV1.SigningService: OpenService {}
extension SignaturesV1.ValidationService: OpenService {}
extension ServicesV1.CatalogService: OpenService {}
extension ServicesV1.ApplicationService: OpenService {}
extension ServicesV1.CaseService: OpenService {}
extension ServicesV1.OfferService: OpenService {}
extension ServicesV1.VerificationService: OpenService {}

enum OpenServices {
  /// The gateway's name in the rules of methods.
  static let caller = "gateway"

  static let all: [any OpenService.Type] = [
    IdentityV1.SessionService.self, IdentityV1.PersonService.self,
    IdentityV1.OrganisationService.self, IdentityV1.RoleService.self,
    AccountsV1.AccountService.self, AccountsV1.MailboxService.self,
    AccountsV1.AccessLogService.self, DocumentsV1.DispatchService.self,
    DocumentsV1.DeliveryService.self, DocumentsV1.EvidenceService.self,
    DocumentsV1.SubscriberService.self, DocumentsV1.ExchangeFeedService.self,
    SignaturesV1.AuthorityService.self, SignaturesV1.CertificateService.self,
    SignaturesV1.SigningService.self, SignaturesV1.ValidationService.self,
    ServicesV1.CatalogService.self, ServicesV1.ApplicationService.self,
    ServicesV1.CaseService.self, ServicesV1.OfferService.self,
    ServicesV1.VerificationService.self,
  ]
}
