/* What Swift's importer cannot see of OpenSSL 3: function-like macros, variadics, cast constants
   and the typed stacks. Everything else is used under its own name. Owners: TLS and PKI. */
#ifndef TALAKA_COPENSSL_SHIM_H
#define TALAKA_COPENSSL_SHIM_H

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/objects.h>
#include <openssl/ocsp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

/* TLS */
static inline int shim_SSL_CTX_set_min_proto_version(SSL_CTX *c, int v) {
  return (int)SSL_CTX_set_min_proto_version(c, v);
}
static inline int shim_SSL_CTX_set_max_proto_version(SSL_CTX *c, int v) {
  return (int)SSL_CTX_set_max_proto_version(c, v);
}
static inline long shim_SSL_CTX_set_mode(SSL_CTX *c, long m) { return SSL_CTX_set_mode(c, m); }
static inline long shim_SSL_set_mode(SSL *s, long m) { return SSL_set_mode(s, m); }
static inline long shim_SSL_CTX_set_session_cache_mode(SSL_CTX *c, long m) {
  return SSL_CTX_set_session_cache_mode(c, m);
}
static inline long shim_SSL_CTX_sess_set_cache_size(SSL_CTX *c, long n) {
  return SSL_CTX_sess_set_cache_size(c, n);
}
static inline long shim_SSL_CTX_add_extra_chain_cert(SSL_CTX *c, X509 *x) {
  return SSL_CTX_add_extra_chain_cert(c, x);
}
static inline long shim_SSL_CTX_add1_chain_cert(SSL_CTX *c, X509 *x) {
  return SSL_CTX_add1_chain_cert(c, x);
}
static inline long shim_SSL_CTX_set_read_ahead(SSL_CTX *c, int m) {
  return SSL_CTX_set_read_ahead(c, m);
}
static inline long shim_SSL_CTX_set1_groups_list(SSL_CTX *c, const char *groups) {
  return SSL_CTX_set1_groups_list(c, (char *)groups);
}
static inline long shim_SSL_CTX_set1_sigalgs_list(SSL_CTX *c, const char *list) {
  return SSL_CTX_set1_sigalgs_list(c, (char *)list);
}
static inline long shim_SSL_CTX_set_tlsext_ticket_keys(SSL_CTX *c, void *keys, int length) {
  return SSL_CTX_set_tlsext_ticket_keys(c, keys, length);
}
static inline long shim_SSL_CTX_set_tlsext_servername_callback(
    SSL_CTX *c, int (*callback)(SSL *, int *, void *)) {
  return SSL_CTX_set_tlsext_servername_callback(c, callback);
}
static inline long shim_SSL_CTX_set_tlsext_servername_arg(SSL_CTX *c, void *argument) {
  return SSL_CTX_set_tlsext_servername_arg(c, argument);
}
static inline long shim_SSL_set_tlsext_host_name(SSL *s, const char *n) {
  return SSL_set_tlsext_host_name(s, n);
}
static const uint64_t shim_SSL_OP_NO_COMPRESSION = SSL_OP_NO_COMPRESSION;
static const uint64_t shim_SSL_OP_NO_RENEGOTIATION = SSL_OP_NO_RENEGOTIATION;
static const uint64_t shim_SSL_OP_NO_TICKET = SSL_OP_NO_TICKET;
static const uint64_t shim_SSL_OP_CIPHER_SERVER_PREFERENCE = SSL_OP_CIPHER_SERVER_PREFERENCE;
static const uint64_t shim_SSL_OP_ENABLE_KTLS = SSL_OP_ENABLE_KTLS;
static const uint64_t shim_SSL_OP_IGNORE_UNEXPECTED_EOF = SSL_OP_IGNORE_UNEXPECTED_EOF;

/* Memory BIOs, keys */
static inline int shim_BIO_pending(BIO *b) { return (int)BIO_pending(b); }
static inline long shim_BIO_get_mem_data(BIO *b, char **p) { return BIO_get_mem_data(b, p); }
static inline int shim_EVP_MD_CTX_size(const EVP_MD_CTX *c) { return EVP_MD_CTX_get_size(c); }
static inline EVP_PKEY *shim_EVP_EC_gen(const char *curve) { return EVP_EC_gen(curve); }
static inline EVP_PKEY *shim_EVP_RSA_gen(unsigned int bits) { return EVP_RSA_gen(bits); }
static inline void shim_OPENSSL_free(void *p) { OPENSSL_free(p); }

/* Time stamps */
static const unsigned shim_TS_VFY_ALL_IMPRINT = TS_VFY_ALL_IMPRINT;

/* STACK_OF(T): the sk_T_fn() are macros in 3.0 */
#define SHIM_STACK(T) \
  static inline STACK_OF(T) *shim_sk_##T##_new(void) { return sk_##T##_new_null(); } \
  static inline int shim_sk_##T##_push(STACK_OF(T) *s, T *v) { return sk_##T##_push(s, v); } \
  static inline int shim_sk_##T##_num(const STACK_OF(T) *s) { return sk_##T##_num(s); } \
  static inline T *shim_sk_##T##_value(const STACK_OF(T) *s, int i) { \
    return sk_##T##_value(s, i); \
  } \
  static inline void shim_sk_##T##_free(STACK_OF(T) *s) { sk_##T##_free(s); } \
  static inline void shim_sk_##T##_pop_free(STACK_OF(T) *s) { sk_##T##_pop_free(s, T##_free); }
SHIM_STACK(X509)
SHIM_STACK(X509_CRL)
SHIM_STACK(X509_NAME)
SHIM_STACK(X509_EXTENSION)
SHIM_STACK(GENERAL_NAME)
static inline STACK_OF(X509) *shim_X509_chain_up_ref(STACK_OF(X509) *s) {
  return X509_chain_up_ref(s);
}
static inline void shim_GENERAL_NAMES_free(GENERAL_NAMES *n) { GENERAL_NAMES_free(n); }

#endif
