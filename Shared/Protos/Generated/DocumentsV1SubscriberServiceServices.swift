// Generated from talaka/documents/v1/subscriber_service.proto. Do not edit: Tools/proto/generate makes it anew.

public import Protobuf
public import RPC

extension DocumentsV1 {
  /// What an implementation of `talaka.documents.v1.SubscriberService` provides.
  public protocol SubscriberServiceHandler: RPCService {
    /// Registers a body as a subscriber, ACTIVE from now on. A repeat with the same organisation and
    /// code gives the first answer. NOT_FOUND: `ORGANISATION_NOT_FOUND`; ALREADY_EXISTS:
    /// `SUBSCRIBER_CODE_TAKEN`.
    func registerSubscriber(_ request: DocumentsV1.RegisterSubscriberRequest, _ call: ServerCall) async throws -> DocumentsV1.Subscriber
    /// Gets one subscriber. Changes nothing. NOT_FOUND: `SUBSCRIBER_NOT_FOUND`.
    func getSubscriber(_ request: DocumentsV1.GetSubscriberRequest, _ call: ServerCall) async throws -> DocumentsV1.Subscriber
    /// Lists subscribers by code, in pages. Changes nothing. INVALID_ARGUMENT:
    /// `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`.
    func listSubscribers(_ request: DocumentsV1.ListSubscribersRequest, _ call: ServerCall) async throws -> DocumentsV1.ListSubscribersResponse
    /// Streams the subscribers that changed after a version of the directory, each once in its newest
    /// state, in the order of versions. With `max_events` 0 the stream stays open. Changes nothing.
    func pullSubscriberChanges(_ request: DocumentsV1.PullSubscriberChangesRequest, _ responses: ResponseWriter<DocumentsV1.Subscriber>, _ call: ServerCall) async throws
  }

  /// Calls `talaka.documents.v1.SubscriberService` elsewhere.
  public struct SubscriberServiceClient: Sendable {
    public let client: RPCClient

    public init(_ client: RPCClient) { self.client = client }

    /// Registers a body as a subscriber, ACTIVE from now on. A repeat with the same organisation and
    /// code gives the first answer. NOT_FOUND: `ORGANISATION_NOT_FOUND`; ALREADY_EXISTS:
    /// `SUBSCRIBER_CODE_TAKEN`.
    public func registerSubscriber(
      _ request: DocumentsV1.RegisterSubscriberRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.Subscriber {
      try await client.unary(DocumentsV1.SubscriberService.registerSubscriber, request, options)
    }

    /// Gets one subscriber. Changes nothing. NOT_FOUND: `SUBSCRIBER_NOT_FOUND`.
    public func getSubscriber(
      _ request: DocumentsV1.GetSubscriberRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.Subscriber {
      try await client.unary(DocumentsV1.SubscriberService.getSubscriber, request, options)
    }

    /// Lists subscribers by code, in pages. Changes nothing. INVALID_ARGUMENT:
    /// `PAGE_SIZE_NEGATIVE`, `PAGE_TOKEN_INVALID`.
    public func listSubscribers(
      _ request: DocumentsV1.ListSubscribersRequest, _ options: CallOptions = CallOptions()
    ) async throws -> DocumentsV1.ListSubscribersResponse {
      try await client.unary(DocumentsV1.SubscriberService.listSubscribers, request, options)
    }

    /// Streams the subscribers that changed after a version of the directory, each once in its newest
    /// state, in the order of versions. With `max_events` 0 the stream stays open. Changes nothing.
    public func pullSubscriberChanges(
      _ request: DocumentsV1.PullSubscriberChangesRequest, _ options: CallOptions = CallOptions()
    ) async throws -> ResponseStream<DocumentsV1.Subscriber> {
      try await client.serverStreaming(DocumentsV1.SubscriberService.pullSubscriberChanges, request, options)
    }
  }
}

extension DocumentsV1.SubscriberServiceHandler {
  public static var descriptor: ServiceDescriptor {
    DocumentsV1.SubscriberService.descriptor
  }

  public var methods: [RPCMethod] {
    [
      RPCMethod(DocumentsV1.SubscriberService.registerSubscriber) { call in
        let request: DocumentsV1.RegisterSubscriberRequest = try call.request()
        call.answer(try await self.registerSubscriber(request, call))
      },
      RPCMethod(DocumentsV1.SubscriberService.getSubscriber) { call in
        let request: DocumentsV1.GetSubscriberRequest = try call.request()
        call.answer(try await self.getSubscriber(request, call))
      },
      RPCMethod(DocumentsV1.SubscriberService.listSubscribers) { call in
        let request: DocumentsV1.ListSubscribersRequest = try call.request()
        call.answer(try await self.listSubscribers(request, call))
      },
      RPCMethod(DocumentsV1.SubscriberService.pullSubscriberChanges) { call in
        let request: DocumentsV1.PullSubscriberChangesRequest = try call.request()
        try await self.pullSubscriberChanges(request, call.answers(), call)
      },
    ]
  }
}
