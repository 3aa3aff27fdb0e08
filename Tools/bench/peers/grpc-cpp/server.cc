// gRPC C++ with its callback API, serving the echo of the benchmarks.
//
//   server PORT [CERTIFICATE KEY]     with the two files, TLS
#include <grpcpp/grpcpp.h>

#include <fstream>
#include <sstream>
#include <string>

#include "echo.grpc.pb.h"

namespace {

class Copies final : public grpc::ServerWriteReactor<bench::EchoResponse> {
 public:
  explicit Copies(const bench::RepeatRequest& request) : left_(request.count()) {
    response_.set_text(request.text());
    Next();
  }
  void OnWriteDone(bool ok) override {
    if (ok) {
      Next();
    } else {
      Finish(grpc::Status::CANCELLED);
    }
  }
  void OnDone() override { delete this; }

 private:
  void Next() {
    if (left_-- > 0) {
      StartWrite(&response_);
    } else {
      Finish(grpc::Status::OK);
    }
  }

  int left_;
  bench::EchoResponse response_;
};

class Chat final : public grpc::ServerBidiReactor<bench::EchoRequest, bench::EchoResponse> {
 public:
  Chat() { StartRead(&request_); }
  void OnReadDone(bool ok) override {
    if (!ok) return Finish(grpc::Status::OK);
    response_.set_text(request_.text());
    StartWrite(&response_);
  }
  void OnWriteDone(bool ok) override {
    if (ok) {
      StartRead(&request_);
    } else {
      Finish(grpc::Status::CANCELLED);
    }
  }
  void OnDone() override { delete this; }

 private:
  bench::EchoRequest request_;
  bench::EchoResponse response_;
};

class EchoService final : public bench::Echo::CallbackService {
  grpc::ServerUnaryReactor* Echo(grpc::CallbackServerContext* context,
                                 const bench::EchoRequest* request,
                                 bench::EchoResponse* response) override {
    response->set_text(request->text());
    auto* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
  grpc::ServerWriteReactor<bench::EchoResponse>* Copies(
      grpc::CallbackServerContext*, const bench::RepeatRequest* request) override {
    return new ::Copies(*request);
  }
  grpc::ServerBidiReactor<bench::EchoRequest, bench::EchoResponse>* Chat(
      grpc::CallbackServerContext*) override {
    return new ::Chat();
  }
};

std::string Content(const char* path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 4) return 2;
  auto credentials = grpc::InsecureServerCredentials();
  if (argc == 4) {
    grpc::SslServerCredentialsOptions options;
    options.pem_key_cert_pairs.push_back({Content(argv[3]), Content(argv[2])});
    credentials = grpc::SslServerCredentials(options);
  }
  EchoService service;
  grpc::ServerBuilder builder;
  builder.AddListeningPort(std::string("127.0.0.1:") + argv[1], credentials);
  builder.RegisterService(&service);
  builder.BuildAndStart()->Wait();
}
