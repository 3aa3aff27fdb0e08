/* The part of PKCS#11 v2.40 (OASIS) that PKI calls, written after the standard: tokens are loaded at
   run time with dlopen, so no package's header is needed. Order and layout are the standard's;
   functions that are not called stand as void *. Owner: PKI. */
#ifndef TALAKA_CPKCS11_H
#define TALAKA_CPKCS11_H

typedef unsigned char CK_BYTE;
typedef unsigned long CK_ULONG;
typedef CK_ULONG CK_RV;

typedef struct CK_VERSION { CK_BYTE major, minor; } CK_VERSION;

typedef struct CK_TOKEN_INFO {
  CK_BYTE label[32], manufacturerID[32], model[16], serialNumber[16];
  CK_ULONG flags, maxSessions, sessions, maxRwSessions, rwSessions, maxPinLength, minPinLength;
  CK_ULONG totalPublicMemory, freePublicMemory, totalPrivateMemory, freePrivateMemory;
  CK_VERSION hardwareVersion, firmwareVersion;
  CK_BYTE utcTime[16];
} CK_TOKEN_INFO;

typedef struct CK_ATTRIBUTE {
  CK_ULONG type;
  void *value;
  CK_ULONG length;
} CK_ATTRIBUTE;

typedef struct CK_MECHANISM {
  CK_ULONG mechanism;
  void *parameter;
  CK_ULONG length;
} CK_MECHANISM;

typedef struct CK_INITIALIZE_ARGS {
  void *createMutex, *destroyMutex, *lockMutex, *unlockMutex;
  CK_ULONG flags;
  void *reserved;
} CK_INITIALIZE_ARGS;

typedef struct CK_FUNCTION_LIST {
  CK_VERSION version;
  CK_RV (*C_Initialize)(void *arguments);
  CK_RV (*C_Finalize)(void *reserved);
  void *C_GetInfo, *C_GetFunctionList;
  CK_RV (*C_GetSlotList)(CK_BYTE withToken, CK_ULONG *slots, CK_ULONG *count);
  void *C_GetSlotInfo;
  CK_RV (*C_GetTokenInfo)(CK_ULONG slot, CK_TOKEN_INFO *info);
  void *C_GetMechanismList, *C_GetMechanismInfo;
  CK_RV (*C_InitToken)(CK_ULONG slot, CK_BYTE *pin, CK_ULONG length, CK_BYTE *label);
  CK_RV (*C_InitPIN)(CK_ULONG session, CK_BYTE *pin, CK_ULONG length);
  void *C_SetPIN;
  CK_RV (*C_OpenSession)(
      CK_ULONG slot, CK_ULONG flags, void *application, void *notify, CK_ULONG *session);
  CK_RV (*C_CloseSession)(CK_ULONG session);
  void *C_CloseAllSessions, *C_GetSessionInfo, *C_GetOperationState, *C_SetOperationState;
  CK_RV (*C_Login)(CK_ULONG session, CK_ULONG user, CK_BYTE *pin, CK_ULONG length);
  CK_RV (*C_Logout)(CK_ULONG session);
  CK_RV (*C_CreateObject)(
      CK_ULONG session, CK_ATTRIBUTE *attributes, CK_ULONG count, CK_ULONG *object);
  void *C_CopyObject, *C_DestroyObject, *C_GetObjectSize;
  CK_RV (*C_GetAttributeValue)(
      CK_ULONG session, CK_ULONG object, CK_ATTRIBUTE *attributes, CK_ULONG count);
  void *C_SetAttributeValue;
  CK_RV (*C_FindObjectsInit)(CK_ULONG session, CK_ATTRIBUTE *attributes, CK_ULONG count);
  CK_RV (*C_FindObjects)(
      CK_ULONG session, CK_ULONG *objects, CK_ULONG limit, CK_ULONG *count);
  CK_RV (*C_FindObjectsFinal)(CK_ULONG session);
  void *encryption[4], *decryption[4], *digesting[5];
  CK_RV (*C_SignInit)(CK_ULONG session, CK_MECHANISM *mechanism, CK_ULONG key);
  CK_RV (*C_Sign)(
      CK_ULONG session, CK_BYTE *data, CK_ULONG dataLength, CK_BYTE *signature, CK_ULONG *length);
  void *signing[4], *verifying[6], *dual[4];
  void *C_GenerateKey;
  CK_RV (*C_GenerateKeyPair)(
      CK_ULONG session, CK_MECHANISM *mechanism, CK_ATTRIBUTE *publicKey, CK_ULONG publicCount,
      CK_ATTRIBUTE *privateKey, CK_ULONG privateCount, CK_ULONG *publicHandle,
      CK_ULONG *privateHandle);
} CK_FUNCTION_LIST;

typedef CK_RV (*CK_GET_FUNCTION_LIST)(CK_FUNCTION_LIST **list);

#endif
