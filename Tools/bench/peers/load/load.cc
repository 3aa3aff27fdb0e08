// The load client of `rpc-stream`: the same for all servers, with a path as argument and messages as
// bytes, so that it needs no generated code. Every answer is compared with what it must be.
//
//   load server-stream PORT PATH MESSAGES BYTES       one stream of MESSAGES answers of BYTES each
//   load ping-pong PORT PATH SECONDS BYTES            4 connections × 32 streams, one message under
//                                                     way on each
//
// Prints the number of messages that came back; ends with 1 when one was wrong.
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

namespace {

constexpr int kConnections = 4;
constexpr int kStreams = 32;

std::string Varint(uint64_t value) {
  std::string bytes;
  for (; value >= 128; value >>= 7) bytes.push_back(static_cast<char>(value | 128));
  bytes.push_back(static_cast<char>(value));
  return bytes;
}

// A message of exactly so many bytes whose field 1 is a text.
std::string Text(size_t bytes) {
  size_t length = bytes - 2;
  while (1 + Varint(length).size() + length > bytes) --length;
  return "\x0a" + Varint(length) + std::string(length, 'x');
}

grpc::ByteBuffer Buffer(const std::string& bytes) {
  grpc::Slice slice(bytes);
  return grpc::ByteBuffer(&slice, 1);
}

bool Equal(const grpc::ByteBuffer& buffer, const std::string& expected) {
  if (buffer.Length() != expected.size()) return false;
  std::vector<grpc::Slice> slices;
  if (!buffer.Dump(&slices).ok()) return false;
  size_t done = 0;
  for (const auto& slice : slices) {
    if (memcmp(slice.begin(), expected.data() + done, slice.size()) != 0) return false;
    done += slice.size();
  }
  return true;
}

[[noreturn]] void Fail(const std::string& why) {
  fprintf(stderr, "load: %s\n", why.c_str());
  exit(1);
}

std::shared_ptr<grpc::Channel> Connect(const std::string& port) {
  grpc::ChannelArguments arguments;
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  return grpc::CreateCustomChannel("127.0.0.1:" + port, grpc::InsecureChannelCredentials(),
                                   arguments);
}

// One stream; all run on one completion queue, whose tags are the streams.
struct Stream {
  enum class Step { kStart, kWrite, kRead, kClose, kFinish };

  grpc::ClientContext context;
  std::unique_ptr<grpc::GenericClientAsyncReaderWriter> call;
  grpc::ByteBuffer answer;
  grpc::Status status;
  Step step = Step::kStart;

  void Start(grpc::GenericStub& stub, const std::string& path, grpc::CompletionQueue& queue) {
    call = stub.PrepareCall(&context, path, &queue);
    call->StartCall(this);
  }
};

Stream* Next(grpc::CompletionQueue& queue, bool& ok) {
  void* tag = nullptr;
  if (!queue.Next(&tag, &ok)) Fail("the queue has ended");
  return static_cast<Stream*>(tag);
}

long ServerStream(const std::string& port, const std::string& path, long messages, size_t bytes) {
  const std::string expected = Text(bytes);
  const auto request = Buffer(expected + "\x10" + Varint(messages));
  grpc::CompletionQueue queue;
  grpc::GenericStub stub(Connect(port));
  Stream stream;
  bool ok = false;
  stream.Start(stub, path, queue);
  Next(queue, ok);
  stream.call->WriteLast(request, grpc::WriteOptions(), &stream);
  Next(queue, ok);
  long done = 0;
  while (true) {
    stream.call->Read(&stream.answer, &stream);
    Next(queue, ok);
    if (!ok) break;
    if (!Equal(stream.answer, expected)) Fail("a wrong answer");
    ++done;
  }
  stream.call->Finish(&stream.status, &stream);
  Next(queue, ok);
  if (!stream.status.ok()) Fail(stream.status.error_message());
  if (done != messages) Fail("only " + std::to_string(done) + " messages came");
  return done;
}

// What follows the end of a step; false when the stream is over.
bool Continue(Stream& stream, bool ok, bool ends, const grpc::ByteBuffer& request,
              const std::string& expected, long& done) {
  switch (stream.step) {
    case Stream::Step::kRead:
      if (!ok || !Equal(stream.answer, expected)) Fail("a wrong answer");
      ++done;
      [[fallthrough]];
    case Stream::Step::kStart:
      if (!ok) Fail("a stream did not start");
      if (ends) {
        stream.step = Stream::Step::kClose;
        stream.call->WritesDone(&stream);
      } else {
        stream.step = Stream::Step::kWrite;
        stream.call->Write(request, &stream);
      }
      return true;
    case Stream::Step::kWrite:
      if (!ok) Fail("a stream broke");
      stream.step = Stream::Step::kRead;
      stream.call->Read(&stream.answer, &stream);
      return true;
    case Stream::Step::kClose:
      stream.step = Stream::Step::kFinish;
      stream.call->Finish(&stream.status, &stream);
      return true;
    case Stream::Step::kFinish:
      if (!stream.status.ok()) Fail(stream.status.error_message());
      return false;
  }
  return false;
}

long PingPong(const std::string& port, const std::string& path, double seconds, size_t bytes) {
  const std::string expected = Text(bytes);
  const auto request = Buffer(expected);
  grpc::CompletionQueue queue;
  std::vector<std::unique_ptr<grpc::GenericStub>> stubs;
  std::vector<std::unique_ptr<Stream>> streams;
  for (int connection = 0; connection < kConnections; ++connection) {
    stubs.push_back(std::make_unique<grpc::GenericStub>(Connect(port)));
    for (int index = 0; index < kStreams; ++index) {
      streams.push_back(std::make_unique<Stream>());
      streams.back()->Start(*stubs.back(), path, queue);
    }
  }
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
  size_t open = streams.size();
  long done = 0;
  while (open > 0) {
    bool ok = false;
    Stream* stream = Next(queue, ok);
    const bool ends = std::chrono::steady_clock::now() >= end;
    if (!Continue(*stream, ok, ends, request, expected, done)) --open;
  }
  return done;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) return 2;
  const std::string mode = argv[1];
  const double amount = atof(argv[4]);
  const size_t bytes = strtoul(argv[5], nullptr, 10);
  if (amount <= 0 || bytes < 4) return 2;
  if (mode != "server-stream" && mode != "ping-pong") return 2;
  const long done = mode == "server-stream"
                        ? ServerStream(argv[2], argv[3], static_cast<long>(amount), bytes)
                        : PingPong(argv[2], argv[3], amount, bytes);
  printf("%ld\n", done);
}
