/* Ping-pong on many streams with little cost of its own, the same for all servers: what is ready on a
   connection is read and written at once, as h2load does it. libgrpc++ writes each message alone, so
   that with it the servers' time is mostly the kernel's.

     pingpong PORT PATH SECONDS BYTES      4 connections × 32 streams, one message under way on each

   Prints the number of messages that came back; ends with 1 when one was wrong. */
#include <arpa/inet.h>
#include <nghttp2/nghttp2.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { CONNECTIONS = 4, STREAMS = 32, MESSAGE_MAX = 4096, BUFFER = 1 << 18 };

struct stream {
  int ready;       /* the next message may go */
  int ended;       /* we have said our last word */
  int status_good; /* grpc-status: 0 came */
  size_t received; /* bytes of the answer so far */
};

struct connection {
  int socket;
  nghttp2_session *session;
  struct stream streams[STREAMS];
};

static uint8_t message[MESSAGE_MAX + 5];
static size_t message_bytes;
static struct connection connections[CONNECTIONS];
static long done;
static int open_streams, ending;

static void fail(const char *why) {
  fprintf(stderr, "pingpong: %s\n", why);
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Prefix, and a protobuf message of so many bytes whose field 1 is a text. */
static void make_message(size_t bytes) {
  size_t head = bytes < 130 ? 2 : 3, text = bytes - head;
  message[4] = (uint8_t)bytes, message[3] = (uint8_t)(bytes >> 8);
  message[5] = 0x0a;
  message[6] = head == 2 ? (uint8_t)text : (uint8_t)(text | 0x80);
  if (head == 3) message[7] = (uint8_t)(text >> 7);
  memset(message + 5 + head, 'x', text);
  message_bytes = bytes + 5;
}

static ssize_t give(nghttp2_session *session, int32_t id, uint8_t *buffer, size_t room,
                    uint32_t *flags, nghttp2_data_source *source, void *user) {
  (void)session, (void)id, (void)user;
  struct stream *stream = source->ptr;
  if (stream->ready && ending) {
    stream->ended = 1;
    *flags |= NGHTTP2_DATA_FLAG_EOF;
    return 0;
  }
  if (!stream->ready) return NGHTTP2_ERR_DEFERRED;
  if (room < message_bytes) fail("no room for a message");
  stream->ready = 0;
  memcpy(buffer, message, message_bytes);
  return (ssize_t)message_bytes;
}

static int took(nghttp2_session *session, uint8_t flags, int32_t id, const uint8_t *data,
                size_t length, void *user) {
  (void)flags, (void)user;
  struct stream *stream = nghttp2_session_get_stream_user_data(session, id);
  if (!stream || stream->received + length > message_bytes ||
      memcmp(message + stream->received, data, length) != 0)
    fail("a wrong answer");
  stream->received += length;
  if (stream->received < message_bytes) return 0;
  stream->received = 0;
  stream->ready = 1;
  done++;
  return nghttp2_session_resume_data(session, id);
}

static int header(nghttp2_session *session, const nghttp2_frame *frame, const uint8_t *name,
                  size_t name_length, const uint8_t *value, size_t value_length, uint8_t flags,
                  void *user) {
  (void)flags, (void)user;
  struct stream *stream = nghttp2_session_get_stream_user_data(session, frame->hd.stream_id);
  if (stream && name_length == 11 && memcmp(name, "grpc-status", 11) == 0)
    stream->status_good = value_length == 1 && *value == '0';
  return 0;
}

static int closed(nghttp2_session *session, int32_t id, uint32_t code, void *user) {
  (void)user;
  struct stream *stream = nghttp2_session_get_stream_user_data(session, id);
  if (!stream || !stream->ended || !stream->status_good || code != 0) fail("a stream broke");
  open_streams--;
  return 0;
}

static void flush(struct connection *connection) {
  static uint8_t buffer[BUFFER];
  for (;;) {
    size_t filled = 0;
    while (filled < BUFFER - 32768) {
      const uint8_t *piece;
      ssize_t length = nghttp2_session_mem_send(connection->session, &piece);
      if (length < 0) fail(nghttp2_strerror((int)length));
      if (length == 0) break;
      memcpy(buffer + filled, piece, (size_t)length);
      filled += (size_t)length;
    }
    if (filled == 0) return;
    for (size_t sent = 0; sent < filled;) {
      ssize_t length = send(connection->socket, buffer + sent, filled - sent, MSG_NOSIGNAL);
      if (length <= 0) fail("the connection broke");
      sent += (size_t)length;
    }
  }
}

static void receive(struct connection *connection) {
  static uint8_t buffer[BUFFER];
  ssize_t length = recv(connection->socket, buffer, BUFFER, 0);
  if (length <= 0) fail("the connection broke");
  if (nghttp2_session_mem_recv(connection->session, buffer, (size_t)length) != length)
    fail("no HTTP/2");
}

static void connect_to(struct connection *connection, int port, const char *path) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  connection->socket = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(connection->socket, (struct sockaddr *)&address, sizeof address) != 0)
    fail("nobody listens");
  nghttp2_session_callbacks *callbacks;
  nghttp2_session_callbacks_new(&callbacks);
  nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, took);
  nghttp2_session_callbacks_set_on_header_callback(callbacks, header);
  nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, closed);
  nghttp2_session_client_new(&connection->session, callbacks, NULL);
  nghttp2_session_callbacks_del(callbacks);
  nghttp2_submit_settings(connection->session, NGHTTP2_FLAG_NONE, NULL, 0);
#define FIELD(name, value) \
  { (uint8_t *)(name), (uint8_t *)(value), strlen(name), strlen(value), NGHTTP2_NV_FLAG_NONE }
  const nghttp2_nv fields[] = {
      FIELD(":method", "POST"),      FIELD(":scheme", "http"),
      FIELD(":authority", "bench"),  FIELD(":path", path),
      FIELD("te", "trailers"),       FIELD("content-type", "application/grpc"),
  };
  for (int index = 0; index < STREAMS; index++) {
    struct stream *stream = &connection->streams[index];
    stream->ready = 1;
    nghttp2_data_provider provider = {.source.ptr = stream, .read_callback = give};
    if (nghttp2_submit_request(connection->session, NULL, fields,
                               sizeof fields / sizeof *fields, &provider, stream) < 0)
      fail("no stream");
    open_streams++;
  }
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  double seconds = atof(argv[3]);
  size_t bytes = strtoul(argv[4], NULL, 10);
  if (seconds <= 0 || bytes < 3 || bytes > MESSAGE_MAX) return 2;
  make_message(bytes);
  struct pollfd ready[CONNECTIONS];
  for (int index = 0; index < CONNECTIONS; index++) {
    connect_to(&connections[index], atoi(argv[1]), argv[2]);
    flush(&connections[index]);
    ready[index] = (struct pollfd){.fd = connections[index].socket, .events = POLLIN};
  }
  double end = now() + seconds;
  while (open_streams > 0) {
    if (poll(ready, CONNECTIONS, 5000) <= 0) fail("the server is silent");
    ending = now() >= end;
    for (int index = 0; index < CONNECTIONS; index++) {
      if (!ready[index].revents) continue;
      receive(&connections[index]);
      flush(&connections[index]);
    }
  }
  printf("%ld\n", done);
}
