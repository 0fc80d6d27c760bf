/*
 * The codes that a callback is given.
 * This file is generated.
 */

#ifndef CONVOKE_TIMERRORCODE_H
#define CONVOKE_TIMERRORCODE_H

/** Codes that a callback is given. */
typedef enum TIMErrCode {
  /** Requests come too often. Convoke does not answer it. */
  ERR_SVR_SSO_FREQUENCY_LIMIT = -20009,
  /** The service is overloaded. Convoke does not answer it. */
  ERR_SVR_SSO_OVERLOAD = -10114,
  /** The user sends too often. Convoke does not answer it. */
  ERR_SVR_SSO_FREQ_LIMIT = -10113,
  /** The application has been stopped. Convoke does not answer it. */
  ERR_SVR_SSO_APPID_WITHOUT_USING = -10112,
  /** The command is blocked. Convoke does not answer it. */
  ERR_SVR_SSO_CMD_BLACK_LIST = -10111,
  /** The application is blocked. Convoke does not answer it. */
  ERR_SVR_SSO_APPID_BLACK_LIST = -10110,
  /** The packet is malformed. Convoke does not answer it. */
  ERR_SVR_SSO_PACKET_WRONG = -10109,
  /** The account of the application is overdrawn. Convoke does not answer it. */
  ERR_SVR_SSO_PREPAID_ARREARS = -10108,
  /** The service does not support this. Convoke does not answer it. */
  ERR_SVR_SSO_UNSURPPORT = -10107,
  /** The key of the connection is wrong. Convoke does not answer it. */
  ERR_SVR_SSO_D2KEY_WRONG = -10106,
  /** The client has quit. Convoke does not answer it. */
  ERR_SVR_SSO_MSFSDK_QUIT = -10105,
  /** The client has closed the connection. Convoke does not answer it. */
  ERR_SVR_SSO_CLIENT_CLOSE = -10104,
  /** The identifier is no longer good. Convoke does not answer it. */
  ERR_SVR_SSO_IDENTIFIER_INVALID = -10103,
  /** The service has ended the connection for want of activity. Convoke does not answer it. */
  ERR_SVR_SSO_DISCONNECT = -10102,
  /** The service has something to say to the user. Convoke does not answer it. */
  ERR_SVR_SSO_DOWN_TIP = -10101,
  /** The cookie is not good. Convoke does not answer it. */
  ERR_SVR_SSO_COOKIE_INVALID = -10009,
  /** The device is not named, and there is no ticket. Convoke does not answer it. */
  ERR_SVR_SSO_NO_IMEI_AND_A2 = -10008,
  /** The verification code came too late. Convoke does not answer it. */
  ERR_SVR_SSO_VCODE_TIMEOUT = -10007,
  /** The number of the user is not good. Convoke does not answer it. */
  ERR_SVR_SSO_UIN_INVALID = -10006,
  /** The key is empty. Convoke does not answer it. */
  ERR_SVR_SSO_EMPTY_KEY = -10005,
  /** The ticket that came is not good. Convoke does not answer it. */
  ERR_SVR_SSO_A2_DOWN_INVALID = -10004,
  /** The ticket that was sent is not good. Convoke does not answer it. */
  ERR_SVR_SSO_A2_UP_INVALID = -10003,
  /** The key of the connection is no longer good. Convoke does not answer it. */
  ERR_SVR_SSO_D2_EXPIRED = -10001,
  /** The service asks for a verification code. Convoke does not answer it. */
  ERR_SVR_SSO_VCODE = -10000,
  /** The service has too many connections. Convoke does not answer it. */
  ERR_SVR_SSO_CONNECT_LIMIT = -302,
  /** The call was carried out. */
  ERR_SUCC = 0,
  /** The response of the service could not be read. Convoke does not answer it. */
  ERR_PARSE_RESPONSE_FAILED = 6001,
  /** The request could not be written. Convoke does not answer it. */
  ERR_SERIALIZE_REQ_FAILED = 6002,
  /** No item of the call succeeded. Convoke does not answer it. */
  ERR_NO_SUCC_RESULT = 6003,
  /** The conversation is not in the user's list. */
  ERR_INVALID_CONVERSATION = 6004,
  /** Stored data could not be read. */
  ERR_LOADMSG_FAILED = 6005,
  /** The transfer of the file was not allowed. Convoke does not answer it. */
  ERR_FILE_TRANS_AUTH_FAILED = 6006,
  /** There is no server for the file. Convoke does not answer it. */
  ERR_FILE_TRANS_NO_SERVER = 6007,
  /** The file could not be uploaded. Convoke does not answer it. */
  ERR_FILE_TRANS_UPLOAD_FAILED = 6008,
  /** The file could not be downloaded. Convoke does not answer it. */
  ERR_FILE_TRANS_DOWNLOAD_FAILED = 6009,
  /** An HTTP request failed. Convoke does not answer it. */
  ERR_HTTP_REQ_FAILED = 6010,
  /** The receiver is not a user. Convoke does not answer it. */
  ERR_TO_USER_INVALID = 6011,
  /** The request took too long. Convoke does not answer it. */
  ERR_REQUEST_TIME_OUT = 6012,
  /** The call came before `Init` or after `Uninit`. */
  ERR_SDK_NOT_INITIALIZED = 6013,
  /** Nobody is logged in. */
  ERR_SDK_NOT_LOGGED_IN = 6014,
  /** The operation is under way already. Convoke does not answer it. */
  ERR_IN_PROGESS = 6015,
  /** An element of the message is malformed. Convoke does not answer it. */
  ERR_INVALID_MSG_ELEM = 6016,
  /** An argument, or an item of one, is not what the call takes. */
  ERR_INVALID_PARAMETERS = 6017,
  /** The SDK could not be initialised. Convoke does not answer it. */
  ERR_INIT_CORE_FAIL = 6018,
  /** The store refused a statement or stayed locked. */
  ERR_DATABASE_OPERATE_FAILED = 6019,
  /** The session is over. Convoke does not answer it. */
  ERR_EXPIRED_SESSION_NODE = 6020,
  /** The object is not one of the SDK, or no longer. Convoke does not answer it. */
  ERR_INVALID_SDK_OBJECT = 6021,
  /** The disk refused a read, a write or a sync, or is full. */
  ERR_IO_OPERATION_FAILED = 6022,
  /** The user was logged out before the login was done. Convoke does not answer it. */
  ERR_LOGGED_OUT_BEFORE_LOGIN_FINISHED = 6023,
  /** What checks the login has not begun. Convoke does not answer it. */
  ERR_TLSSDK_NOT_INITIALIZED = 6024,
  /** What checks the login does not know the user. Convoke does not answer it. */
  ERR_TLSSDK_USER_NOT_FOUND = 6025,
  /** Nobody has logged in on this device before. Convoke does not answer it. */
  ERR_NO_PREVIOUS_LOGIN = 6026,
  /** A text is not the JSON that the call takes. Convoke does not answer it. */
  ERR_INVALID_JSON = 6027,
  /** There is not enough memory. Convoke does not answer it. */
  ERR_OUT_OF_MEMORY = 6028,
  /** The file to upload is no picture. Convoke does not answer it. */
  ERR_IMAGE_UPLOAD_FAILED_NOTIMAGE = 6031,
  /** The receiver of the message is malformed. Convoke does not answer it. */
  ERR_INVALID_MSG_RECEIVER = 6032,
  /** The device could not be registered. Convoke does not answer it. */
  ERR_BIND_FAIL_UNKNOWN = 6100,
  /** The device could not be registered: there is no ticket. Convoke does not answer it. */
  ERR_BIND_FAIL_NO_SSOTICKET = 6101,
  /** The device is registered already. Convoke does not answer it. */
  ERR_BIND_FAIL_REPEATD_BIND = 6102,
  /** The device could not be registered: the user has no number. Convoke does not answer it. */
  ERR_BIND_FAIL_TINYID_NULL = 6103,
  /** The device could not be registered: it has no id. Convoke does not answer it. */
  ERR_BIND_FAIL_GUID_NULL = 6104,
  /** The response to the registration could not be read. Convoke does not answer it. */
  ERR_BIND_FAIL_UNPACK_REGPACK_FAILED = 6105,
  /** The registration took too long. Convoke does not answer it. */
  ERR_BIND_FAIL_REG_TIMEOUT = 6106,
  /** The device is being registered. Convoke does not answer it. */
  ERR_BIND_FAIL_ISBINDING = 6107,
  /** The packet failed. Convoke does not answer it. */
  ERR_PACKET_FAIL_UNKNOWN = 6120,
  /** There was no network when the request was made. Convoke does not answer it. */
  ERR_PACKET_FAIL_REQ_NO_NET = 6121,
  /** There was no network when the response was to come. Convoke does not answer it. */
  ERR_PACKET_FAIL_RESP_NO_NET = 6122,
  /** The request was not authenticated. Convoke does not answer it. */
  ERR_PACKET_FAIL_REQ_NO_AUTH = 6123,
  /** The service refused the packet. Convoke does not answer it. */
  ERR_PACKET_FAIL_SSO_ERR = 6124,
  /** The request took too long. Convoke does not answer it. */
  ERR_PACKET_FAIL_REQ_TIMEOUT = 6125,
  /** The response did not come in time. Convoke does not answer it. */
  ERR_PACKET_FAIL_RESP_TIMEOUT = 6126,
  /** The request is being sent again. Convoke does not answer it. */
  ERR_PACKET_FAIL_REQ_ON_RESEND = 6127,
  /** The response did not come, and the request is not sent again. Convoke does not answer it. */
  ERR_PACKET_FAIL_RESP_NO_RESEND = 6128,
  /** The packet was left out to save traffic. Convoke does not answer it. */
  ERR_PACKET_FAIL_FLOW_SAVE_FILTERED = 6129,
  /** There are too many requests. Convoke does not answer it. */
  ERR_PACKET_FAIL_REQ_OVER_LOAD = 6130,
  /** The packet was not expected. Convoke does not answer it. */
  ERR_PACKET_FAIL_LOGIC_ERR = 6131,
  /** The friends are not loaded. Convoke does not answer it. */
  ERR_FRIENDSHIP_PROXY_NOT_SYNCED = 6150,
  /** The friends are being loaded. Convoke does not answer it. */
  ERR_FRIENDSHIP_PROXY_SYNCING = 6151,
  /** The friends could not be loaded. Convoke does not answer it. */
  ERR_FRIENDSHIP_PROXY_SYNCED_FAIL = 6152,
  /** An argument about friends is malformed. Convoke does not answer it. */
  ERR_FRIENDSHIP_PROXY_LOCAL_CHECK_ERR = 6153,
  /** The chat group has no such field. Convoke does not answer it. */
  ERR_GROUP_INVALID_FIELD = 6160,
  /** Chat groups are not stored on this device. Convoke does not answer it. */
  ERR_GROUP_STORAGE_DISABLED = 6161,
  /** The chat groups could not be loaded. Convoke does not answer it. */
  ERR_LOADGRPINFO_FAILED = 6162,
  /** There was no network when the request was made. Convoke does not answer it. */
  ERR_REQ_NO_NET_ON_REQ = 6200,
  /** There was no network when the response was to come. Convoke does not answer it. */
  ERR_REQ_NO_NET_ON_RSP = 6201,
  /** The service is not ready. Convoke does not answer it. */
  ERR_SERIVCE_NOT_READY = 6205,
  /** The UserSig is no longer good. Convoke does not answer it. */
  ERR_USER_SIG_EXPIRED = 6206,
  /** The login was not authenticated. Convoke does not answer it. */
  ERR_LOGIN_AUTH_FAILED = 6207,
  /** The user has logged in on another device, which logged this one out. Convoke does not answer it. */
  ERR_LOGIN_KICKED_OFF_BY_OTHER = 6208,
  /** There has been no connection since the start. Convoke does not answer it. */
  ERR_NEVER_CONNECT_AFTER_LAUNCH = 6209,
  /** The request failed. Convoke does not answer it. */
  ERR_REQ_FAILED = 6210,
  /** The request is malformed. Convoke does not answer it. */
  ERR_REQ_INVALID_REQ = 6211,
  /** There are too many requests. Convoke does not answer it. */
  ERR_REQ_OVERLOADED = 6212,
  /** The user has logged in on another device. Convoke does not answer it. */
  ERR_REQ_KICK_OFF = 6213,
  /** The service is suspended. Convoke does not answer it. */
  ERR_REQ_SERVICE_SUSPEND = 6214,
  /** The signature of the request is not good. Convoke does not answer it. */
  ERR_REQ_INVALID_SIGN = 6215,
  /** The cookie of the request is not good. Convoke does not answer it. */
  ERR_REQ_INVALID_COOKIE = 6216,
  /** The response to the login could not be read. Convoke does not answer it. */
  ERR_LOGIN_TLS_RSP_PARSE_FAILED = 6217,
  /** The login took too long. Convoke does not answer it. */
  ERR_LOGIN_OPENMSG_TIMEOUT = 6218,
  /** The response to the login could not be read. Convoke does not answer it. */
  ERR_LOGIN_OPENMSG_RSP_PARSE_FAILED = 6219,
  /** The response to the login could not be decrypted. Convoke does not answer it. */
  ERR_LOGIN_TLS_DECRYPT_FAILED = 6220,
  /** The wireless network asks for a login of its own. Convoke does not answer it. */
  ERR_WIFI_NEED_AUTH = 6221,
  /** The user has cancelled this. Convoke does not answer it. */
  ERR_USER_CANCELED = 6222,
  /** The message was sent too long ago to be revoked. Convoke does not answer it. */
  ERR_REVOKE_TIME_LIMIT_EXCEED = 6223,
  /** The library lacks the part for videos. Convoke does not answer it. */
  ERR_LACK_UGC_EXT = 6224,
  /** The login needs a UserSig. Convoke does not answer it. */
  ERR_AUTOLOGIN_NEED_USERSIG = 6226,
  /** There was no network when the request was made. Convoke does not answer it. */
  ERR_REQUEST_NO_NET_ONREQ = 6250,
  /** There was no network when the response was to come. Convoke does not answer it. */
  ERR_REQUEST_NO_NET_ONRSP = 6251,
  /** The request failed. Convoke does not answer it. */
  ERR_REQUEST_FAILED = 6252,
  /** The request is malformed. Convoke does not answer it. */
  ERR_REQUEST_INVALID_REQ = 6253,
  /** There are too many requests. Convoke does not answer it. */
  ERR_REQUEST_OVERLOADED = 6254,
  /** The user has logged in on another device. Convoke does not answer it. */
  ERR_REQUEST_KICK_OFF = 6255,
  /** The service is suspended. Convoke does not answer it. */
  ERR_REQUEST_SERVICE_SUSPEND = 6256,
  /** The signature of the request is not good. Convoke does not answer it. */
  ERR_REQUEST_INVALID_SIGN = 6257,
  /** The cookie of the request is not good. Convoke does not answer it. */
  ERR_REQUEST_INVALID_COOKIE = 6258,
  /** There is no connection for a single request. Convoke does not answer it. */
  ERR_QAL_NO_SHORT_CONN_AVAILABLE = 6300,
  /** The call came on a thread that may not make it. Convoke does not answer it. */
  ERR_SDK_COMM_CROSS_THREAD = 7001,
  /** The service has no number for the user. Convoke does not answer it. */
  ERR_SDK_COMM_TINYID_EMPTY = 7002,
  /** Not a user id. */
  ERR_SDK_COMM_INVALID_IDENTIFIER = 7003,
  /** There is no such file. Convoke does not answer it. */
  ERR_SDK_COMM_FILE_NOT_FOUND = 7004,
  /** The file is too large. Convoke does not answer it. */
  ERR_SDK_COMM_FILE_TOO_LARGE = 7005,
  /** The file is empty. Convoke does not answer it. */
  ERR_SDK_COMM_FILE_SIZE_EMPTY = 7006,
  /** The file could not be opened. Convoke does not answer it. */
  ERR_SDK_COMM_FILE_OPEN_FAILED = 7007,
  /** The function is called too often. Convoke does not answer it. */
  ERR_SDK_COMM_API_CALL_FREQUENCY_LIMIT = 7008,
  /** `Uninit` came before the call was carried out. */
  ERR_SDK_COMM_INTERRUPT = 7009,
  /** The local database failed. Convoke does not answer it. */
  ERR_SDK_COMM_DATABASE_FAILURE = 7010,
  /** The local database does not have it. Convoke does not answer it. */
  ERR_SDK_COMM_DATABASE_NOTFOUND = 7011,
  /** A defect of Convoke; it has been logged, and nothing was changed. */
  ERR_SDK_INTERNAL_ERROR = 7012,
  /** Convoke does not do this. */
  ERR_SDK_INTERFACE_NOT_SUPPORT = 7013,
  /** The operation does not fit the state, a name in use for instance. */
  ERR_SDK_INVALID_OPERATION = 7014,
  /** A login is under way. Convoke does not answer it. */
  ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS = 7501,
  /** A logout is under way. Convoke does not answer it. */
  ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS = 7502,
  /** What checks the login could not begin. Convoke does not answer it. */
  ERR_SDK_ACCOUNT_TLS_INIT_FAILED = 7503,
  /** What checks the login has not begun. Convoke does not answer it. */
  ERR_SDK_ACCOUNT_TLS_NOT_INITIALIZED = 7504,
  /** A packet of the login is malformed. Convoke does not answer it. */
  ERR_SDK_ACCOUNT_TLS_TRANSPKG_ERROR = 7505,
  /** A packet of the login could not be decrypted. Convoke does not answer it. */
  ERR_SDK_ACCOUNT_TLS_DECRYPT_FAILED = 7506,
  /** The request of the login failed. Convoke does not answer it. */
  ERR_SDK_ACCOUNT_TLS_REQUEST_FAILED = 7507,
  /** The request of the login took too long. Convoke does not answer it. */
  ERR_SDK_ACCOUNT_TLS_REQUEST_TIMEOUT = 7508,
  /** The elements of the message are too long. */
  ERR_SDK_MSG_BODY_SIZE_LIMIT = 8001,
  /** The message that was answered is not the one that was sent. Convoke does not answer it. */
  ERR_SDK_MSG_KEY_REQ_DIFFER_RSP = 8002,
  /** The picture could not be converted. Convoke does not answer it. */
  ERR_SDK_IMAGE_CONVERT_ERROR = 8003,
  /** The picture was refused by moderation. Convoke does not answer it. */
  ERR_SDK_IMAGE_CI_BLOCK = 8004,
  /** Merged messages hold merged messages too deep. Convoke does not answer it. */
  ERR_MERGER_MSG_LAYERS_OVER_LIMIT = 8005,
  /** Somebody else has modified the message meanwhile. */
  ERR_SDK_MSG_MODIFY_CONFLICT = 8006,
  /** There is no such invitation, or it is over. Convoke does not answer it. */
  ERR_SDK_SIGNALING_INVALID_INVITE_ID = 8010,
  /** The user may not do this with the invitation. Convoke does not answer it. */
  ERR_SDK_SIGNALING_NO_PERMISSION = 8011,
  /** The message is not being sent, so that it cannot be cancelled. Convoke does not answer it. */
  ERR_SDK_INVALID_CANCEL_MESSAGE = 8020,
  /** The message was cancelled before it was sent. Convoke does not answer it. */
  ERR_SDK_SEND_MESSAGE_FAILED_WITH_CANCEL = 8021,
  /** Not an id that a chat group may be given. */
  ERR_SDK_GROUP_INVALID_ID = 8501,
  /** The chat group's name is too long. */
  ERR_SDK_GROUP_INVALID_NAME = 8502,
  /** The chat group's introduction is too long. */
  ERR_SDK_GROUP_INVALID_INTRODUCTION = 8503,
  /** The chat group's notification is too long. */
  ERR_SDK_GROUP_INVALID_NOTIFICATION = 8504,
  /** The chat group's face URL is too long. */
  ERR_SDK_GROUP_INVALID_FACE_URL = 8505,
  /** The member's name card is too long. */
  ERR_SDK_GROUP_INVALID_NAME_CARD = 8506,
  /** More members than a chat group may begin with. */
  ERR_SDK_GROUP_MEMBER_COUNT_LIMIT = 8507,
  /** A Work group is not joined; one is invited. */
  ERR_SDK_GROUP_JOIN_PRIVATE_GROUP_DENY = 8508,
  /** The owner of the chat group is not invited. Convoke does not answer it. */
  ERR_SDK_GROUP_INVITE_SUPER_DENY = 8509,
  /** The invitation to the chat group names nobody. Convoke does not answer it. */
  ERR_SDK_GROUP_INVITE_NO_MEMBER = 8510,
  /** Attributes of the chat group are changed too often. Convoke does not answer it. */
  ERR_SDK_GROUP_ATTR_FREQUENCY_LIMIT = 8511,
  /** The number of members who are there is asked for too often. Convoke does not answer it. */
  ERR_SDK_GROUP_GET_ONLINE_MEMBER_COUNT_LIMIT = 8512,
  /** Chat groups are asked for too often. Convoke does not answer it. */
  ERR_SDK_GROUP_GET_GROUPS_INFO_LIMIT = 8513,
  /** The joined chat groups are asked for too often. Convoke does not answer it. */
  ERR_SDK_GROUP_GET_JOINED_GROUP_LIMIT = 8514,
  /** There is no such key in a profile. Convoke does not answer it. */
  ERR_SDK_FRIENDSHIP_INVALID_PROFILE_KEY = 9001,
  /** The remark of the friend is too long. Convoke does not answer it. */
  ERR_SDK_FRIENDSHIP_INVALID_ADD_REMARK = 9002,
  /** The words of the friend request are too long. Convoke does not answer it. */
  ERR_SDK_FRIENDSHIP_INVALID_ADD_WORDING = 9003,
  /** The source of the friend request is malformed. Convoke does not answer it. */
  ERR_SDK_FRIENDSHIP_INVALID_ADD_SOURCE = 9004,
  /** The friend group has no name. Convoke does not answer it. */
  ERR_SDK_FRIENDSHIP_FRIEND_GROUP_EMPTY = 9005,
  /** The call names too many users. Convoke does not answer it. */
  ERR_SDK_FRIENDSHIP_EXCEED_THE_LIMIT = 9006,
  /** A packet could not be encoded. Convoke does not answer it. */
  ERR_SDK_NET_ENCODE_FAILED = 9501,
  /** A packet could not be decoded. Convoke does not answer it. */
  ERR_SDK_NET_DECODE_FAILED = 9502,
  /** The connection is not authenticated. Convoke does not answer it. */
  ERR_SDK_NET_AUTH_INVALID = 9503,
  /** A packet could not be compressed. Convoke does not answer it. */
  ERR_SDK_NET_COMPRESS_FAILED = 9504,
  /** A packet could not be decompressed. Convoke does not answer it. */
  ERR_SDK_NET_UNCOMPRESS_FAILED = 9505,
  /** Requests come too often. Convoke does not answer it. */
  ERR_SDK_NET_FREQ_LIMIT = 9506,
  /** Too many calls are unanswered. */
  ERR_SDK_NET_REQ_COUNT_LIMIT = 9507,
  /** The connection is lost. Convoke does not answer it. */
  ERR_SDK_NET_DISCONNECT = 9508,
  /** There is a connection already. Convoke does not answer it. */
  ERR_SDK_NET_ALLREADY_CONN = 9509,
  /** Connecting took too long. Convoke does not answer it. */
  ERR_SDK_NET_CONN_TIMEOUT = 9510,
  /** The connection was refused. Convoke does not answer it. */
  ERR_SDK_NET_CONN_REFUSE = 9511,
  /** The network cannot be reached. Convoke does not answer it. */
  ERR_SDK_NET_NET_UNREACH = 9512,
  /** The system has no room for what is sent. Convoke does not answer it. */
  ERR_SDK_NET_SOCKET_NO_BUFF = 9513,
  /** The other side has reset the connection. Convoke does not answer it. */
  ERR_SDK_NET_RESET_BY_PEER = 9514,
  /** The socket is not good. Convoke does not answer it. */
  ERR_SDK_NET_SOCKET_INVALID = 9515,
  /** The address of the host could not be found. Convoke does not answer it. */
  ERR_SDK_NET_HOST_GETADDRINFO_FAILED = 9516,
  /** The connection was reset. Convoke does not answer it. */
  ERR_SDK_NET_CONNECT_RESET = 9517,
  /** The request waited too long for its turn. Convoke does not answer it. */
  ERR_SDK_NET_WAIT_INQUEUE_TIMEOUT = 9518,
  /** The request waited too long to be sent. Convoke does not answer it. */
  ERR_SDK_NET_WAIT_SEND_TIMEOUT = 9519,
  /** The response to the request did not come in time. Convoke does not answer it. */
  ERR_SDK_NET_WAIT_ACK_TIMEOUT = 9520,
  /** The rest of the request waited too long to be sent. Convoke does not answer it. */
  ERR_SDK_NET_WAIT_SEND_REMAINING_TIMEOUT = 9521,
  /** The packet is too large. Convoke does not answer it. */
  ERR_SDK_NET_PKG_SIZE_LIMIT = 9522,
  /** The request waited too long to be sent: there is no network. Convoke does not answer it. */
  ERR_SDK_NET_WAIT_SEND_TIMEOUT_NO_NETWORK = 9523,
  /** The response did not come in time: there is no network. Convoke does not answer it. */
  ERR_SDK_NET_WAIT_ACK_TIMEOUT_NO_NETWORK = 9524,
  /** The rest of the request waited too long to be sent: there is no network. Convoke does not answer it. */
  ERR_SDK_NET_SEND_REMAINING_TIMEOUT_NO_NETWORK = 9525,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_GROUP_INTERNAL_ERROR = 10002,
  /** There is no such function of the service. Convoke does not answer it. */
  ERR_SVR_GROUP_API_NAME_ERROR = 10003,
  /** What is asked of the chat group is over a limit, or does not fit its type or its members. */
  ERR_SVR_GROUP_INVALID_PARAMETERS = 10004,
  /** The request names too many users. Convoke does not answer it. */
  ERR_SVR_GROUP_ACOUNT_COUNT_LIMIT = 10005,
  /** Calls about chat groups come too often. Convoke does not answer it. */
  ERR_SVR_GROUP_FREQ_LIMIT = 10006,
  /** The user has no right to do this in the chat group. */
  ERR_SVR_GROUP_PERMISSION_DENY = 10007,
  /** The request is malformed. Convoke does not answer it. */
  ERR_SVR_GROUP_INVALID_REQ = 10008,
  /** The owner may not quit the chat group. */
  ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT = 10009,
  /** There is no such chat group. */
  ERR_SVR_GROUP_NOT_FOUND = 10010,
  /** The JSON of the request could not be read. Convoke does not answer it. */
  ERR_SVR_GROUP_JSON_PARSE_FAILED = 10011,
  /** A user id is malformed. Convoke does not answer it. */
  ERR_SVR_GROUP_INVALID_ID = 10012,
  /** The user is in the chat group already. */
  ERR_SVR_GROUP_ALLREADY_MEMBER = 10013,
  /** The chat group has all the members it may have. */
  ERR_SVR_GROUP_FULL_MEMBER_COUNT = 10014,
  /** The id of the chat group is malformed. Convoke does not answer it. */
  ERR_SVR_GROUP_INVALID_GROUPID = 10015,
  /** A hook of the application has refused this. Convoke does not answer it. */
  ERR_SVR_GROUP_REJECT_FROM_THIRDPARTY = 10016,
  /** The user, or everyone in the chat group, is muted. */
  ERR_SVR_GROUP_SHUTUP_DENY = 10017,
  /** The response would be too large. Convoke does not answer it. */
  ERR_SVR_GROUP_RSP_SIZE_LIMIT = 10018,
  /** Not a user id. */
  ERR_SVR_GROUP_ACCOUNT_NOT_FOUND = 10019,
  /** Another chat group, or another topic, has this id. */
  ERR_SVR_GROUP_GROUPID_IN_USED = 10021,
  /** Messages come too often in the chat group. Convoke does not answer it. */
  ERR_SVR_GROUP_SEND_MSG_FREQ_LIMIT = 10023,
  /** Somebody has decided on the request already. */
  ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED = 10024,
  /** A chat group of the user's own has this id. */
  ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER = 10025,
  /** The application has no such chat groups. Convoke does not answer it. */
  ERR_SVR_GROUP_SDKAPPID_DENY = 10026,
  /** There is no such message. */
  ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND = 10030,
  /** The message was sent too long ago to be revoked. */
  ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT = 10031,
  /** The message is not the user's to revoke. */
  ERR_SVR_GROUP_REVOKE_MSG_DENY = 10032,
  /** Messages of this type of chat group are not revoked. Convoke does not answer it. */
  ERR_SVR_GROUP_NOT_ALLOW_REVOKE_MSG = 10033,
  /** The message is not the user's to delete. Convoke does not answer it. */
  ERR_SVR_GROUP_REMOVE_MSG_DENY = 10034,
  /** Messages of this type of chat group are not deleted. Convoke does not answer it. */
  ERR_SVR_GROUP_NOT_ALLOW_REMOVE_MSG = 10035,
  /** The application has all the live rooms it may have. Convoke does not answer it. */
  ERR_SVR_GROUP_AVCHATROOM_COUNT_LIMIT = 10036,
  /** Too many chat groups have been created today. */
  ERR_SVR_GROUP_COUNT_LIMIT = 10037,
  /** The application has all the members in chat groups it may have. Convoke does not answer it. */
  ERR_SVR_GROUP_MEMBER_COUNT_LIMIT = 10038,
  /** Somebody else has changed the attributes, and this program was not told yet. */
  ERR_SVR_GROUP_ATTRIBUTE_WRITE_CONFILCT = 10056,
  /** Too many messages are pinned. */
  ERR_SVR_GROUP_PINNED_MESSAGE_COUNT_LIMIT = 10070,
  /** The message is pinned already. */
  ERR_SVR_GROUP_MESSAGE_ALREADY_PINNED = 10071,
  /** The packet could not be read. Convoke does not answer it. */
  ERR_SVR_MSG_PKG_PARSE_FAILED = 20001,
  /** The service could not authenticate the request. Convoke does not answer it. */
  ERR_SVR_MSG_INTERNAL_AUTH_FAILED = 20002,
  /** An id of the message is malformed. Convoke does not answer it. */
  ERR_SVR_MSG_INVALID_ID = 20003,
  /** The network failed. Convoke does not answer it. */
  ERR_SVR_MSG_NET_ERROR = 20004,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_MSG_INTERNAL_ERROR1 = 20005,
  /** A hook of the application has refused the message. Convoke does not answer it. */
  ERR_SVR_MSG_PUSH_DENY = 20006,
  /** The sender is on the receiver's blacklist. Convoke does not answer it. */
  ERR_SVR_MSG_IN_PEER_BLACKLIST = 20007,
  /** The users are no friends. Convoke does not answer it. */
  ERR_SVR_MSG_BOTH_NOT_FRIEND = 20009,
  /** The sender is no friend of the receiver. Convoke does not answer it. */
  ERR_SVR_MSG_NOT_PEER_FRIEND = 20010,
  /** The receiver is no friend of the sender. Convoke does not answer it. */
  ERR_SVR_MSG_NOT_SELF_FRIEND = 20011,
  /** The sender is muted. Convoke does not answer it. */
  ERR_SVR_MSG_SHUTUP_DENY = 20012,
  /** The message was sent too long ago to be revoked. Convoke does not answer it. */
  ERR_SVR_MSG_REVOKE_TIME_LIMIT = 20016,
  /** The service could not delete messages. Convoke does not answer it. */
  ERR_SVR_MSG_DEL_RAMBLE_INTERNAL_ERROR = 20018,
  /** Somebody else has changed the extensions meanwhile. Convoke does not answer it. */
  ERR_SVR_MSG_EXTENSION_CONFLICT = 23001,
  /** The message has no such extension. */
  ERR_SVR_MSG_EXTENSION_NOT_EXIST = 23004,
  /** The message has all the different reactions it may have. */
  ERR_SVR_MSG_REACTION_COUNT_LIMIT = 23005,
  /** As many users have reacted so as may. */
  ERR_SVR_MSG_REACTION_USER_COUNT_LIMIT = 23006,
  /** The user has reacted so already. */
  ERR_SVR_MSG_REACTION_ALREADY_CONTAIN_USER = 23007,
  /** Nobody has reacted so. */
  ERR_SVR_MSG_REACTION_NOT_EXISTS = 23008,
  /** The user has not reacted so. */
  ERR_SVR_MSG_REACTION_NOT_CONTAIN_USER = 23009,
  /** An argument about friends is malformed. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS = 30001,
  /** There is no such application. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_INVALID_SDKAPPID = 30002,
  /** There is no such user. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND = 30003,
  /** The request needs an administrator's account. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_ADMIN_REQUIRED = 30004,
  /** A text about the friend was refused by moderation. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_SENSITIVE_TEXT = 30005,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_INTERNAL_ERROR = 30006,
  /** The service took too long. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_NET_TIMEOUT = 30007,
  /** Somebody else has changed this meanwhile. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_WRITE_CONFLICT = 30008,
  /** The service does not let the user add friends. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_ADD_FRIEND_DENY = 30009,
  /** The user has all the friends they may have. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_COUNT_LIMIT = 30010,
  /** The user has all the friend groups they may have. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_GROUP_COUNT_LIMIT = 30011,
  /** There are too many open friend requests. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_PENDENCY_LIMIT = 30012,
  /** The user's blacklist is full. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_BLACKLIST_LIMIT = 30013,
  /** The other user has all the friends they may have. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_PEER_FRIEND_LIMIT = 30014,
  /** The users are friends already. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_ALREADY_FRIENDS = 30015,
  /** The other user is on the user's blacklist. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_IN_SELF_BLACKLIST = 30515,
  /** The other user lets nobody become a friend. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_ALLOW_TYPE_DENY_ANY = 30516,
  /** The user is on the other user's blacklist. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_IN_PEER_BLACKLIST = 30525,
  /** The other user has been asked, and is to accept. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_ALLOW_TYPE_NEED_CONFIRM = 30539,
  /** Adding friends is restricted for reasons of security. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_ADD_FRIEND_SEC_RSTR = 30540,
  /** There is no such friend request. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_PENDENCY_NOT_FOUND = 30614,
  /** The users are no friends. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_DEL_NONFRIEND = 31704,
  /** Deleting friends is restricted for reasons of security. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_DEL_FRIEND_SEC_RSTR = 31707,
  /** There is no such user. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND_EX = 31804,
  /** The user follows all the users they may follow. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_SELF_FOLLOWING_COUNT_EXCEEDS_LIMIT = 32100,
  /** The other user has all the followers they may have. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_PEER_FOLLOWERS_COUNT_EXCEEDS_LIMIT = 32101,
  /** The user has all the mutual followers they may have. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_SELF_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT = 32102,
  /** The other user has all the mutual followers they may have. Convoke does not answer it. */
  ERR_SVR_FRIENDSHIP_PEER_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT = 32103,
  /** A text of the profile is too long, or a number is no value of its enum. */
  ERR_SVR_PROFILE_INVALID_PARAMETERS = 40001,
  /** The request names no user. Convoke does not answer it. */
  ERR_SVR_PROFILE_ACCOUNT_MISS = 40002,
  /** There is no such user. Convoke does not answer it. */
  ERR_SVR_PROFILE_ACCOUNT_NOT_FOUND = 40003,
  /** The request needs an administrator's account. Convoke does not answer it. */
  ERR_SVR_PROFILE_ADMIN_REQUIRED = 40004,
  /** The profile was refused by moderation. Convoke does not answer it. */
  ERR_SVR_PROFILE_SENSITIVE_TEXT = 40005,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_PROFILE_INTERNAL_ERROR = 40006,
  /** The user may not read this part of the profile. Convoke does not answer it. */
  ERR_SVR_PROFILE_READ_PERMISSION_REQUIRED = 40007,
  /** The user may not change this part of the profile. Convoke does not answer it. */
  ERR_SVR_PROFILE_WRITE_PERMISSION_REQUIRED = 40008,
  /** There is no such part of a profile. Convoke does not answer it. */
  ERR_SVR_PROFILE_TAG_NOT_FOUND = 40009,
  /** A part of the profile is too long. Convoke does not answer it. */
  ERR_SVR_PROFILE_SIZE_LIMIT = 40601,
  /** A part of the profile has no such value. Convoke does not answer it. */
  ERR_SVR_PROFILE_VALUE_ERROR = 40605,
  /** A value of the profile is malformed. Convoke does not answer it. */
  ERR_SVR_PROFILE_INVALID_VALUE_FORMAT = 40610,
  /** There is no such user. Convoke does not answer it. */
  ERR_SVR_CONV_ACCOUNT_NOT_FOUND = 50001,
  /** An argument about conversations is malformed. Convoke does not answer it. */
  ERR_SVR_CONV_INVALID_PARAMETERS = 50002,
  /** The request needs an administrator's account. Convoke does not answer it. */
  ERR_SVR_CONV_ADMIN_REQUIRED = 50003,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_CONV_INTERNAL_ERROR = 50004,
  /** The service took too long. Convoke does not answer it. */
  ERR_SVR_CONV_NET_TIMEOUT = 50005,
  /** Too many conversations in one call. */
  ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT = 51006,
  /** The item names a chat group that does not exist. */
  ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED = 51007,
  /** Too many conversations have marks or custom data. */
  ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT = 51008,
  /** There is no conversation group of that name. */
  ERR_SVR_CONV_CONV_GROUP_NOT_EXIST = 51009,
  /** The user has all the conversation groups they may have. */
  ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT = 51010,
  /** The name of a conversation group is too long. */
  ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH = 51011,
  /** The URL of the request is malformed. Convoke does not answer it. */
  ERR_SVR_COMM_INVALID_HTTP_URL = 60002,
  /** The JSON of the request could not be read. Convoke does not answer it. */
  ERR_SVR_COMM_REQ_JSON_PARSE_FAILED = 60003,
  /** The account of the request, or its UserSig, is not good. Convoke does not answer it. */
  ERR_SVR_COMM_INVALID_ACCOUNT = 60004,
  /** The account of the request, or its UserSig, is not good. Convoke does not answer it. */
  ERR_SVR_COMM_INVALID_ACCOUNT_EX = 60005,
  /** There is no such application. Convoke does not answer it. */
  ERR_SVR_COMM_INVALID_SDKAPPID = 60006,
  /** A function of the service is called too often. Convoke does not answer it. */
  ERR_SVR_COMM_REST_FREQ_LIMIT = 60007,
  /** The request took too long. Convoke does not answer it. */
  ERR_SVR_COMM_REQUEST_TIMEOUT = 60008,
  /** There is no such resource in the service. Convoke does not answer it. */
  ERR_SVR_COMM_INVALID_RES = 60009,
  /** The request needs an administrator's account. Convoke does not answer it. */
  ERR_SVR_COMM_ID_NOT_ADMIN = 60010,
  /** The application calls too often. Convoke does not answer it. */
  ERR_SVR_COMM_SDKAPPID_FREQ_LIMIT = 60011,
  /** The request names no application. Convoke does not answer it. */
  ERR_SVR_COMM_SDKAPPID_MISS = 60012,
  /** The JSON of the response could not be read. Convoke does not answer it. */
  ERR_SVR_COMM_RSP_JSON_PARSE_FAILED = 60013,
  /** Finding the account took too long. Convoke does not answer it. */
  ERR_SVR_COMM_EXCHANGE_ACCOUNT_TIMEUT = 60014,
  /** An id is malformed. Convoke does not answer it. */
  ERR_SVR_COMM_INVALID_ID_FORMAT = 60015,
  /** The application is barred. Convoke does not answer it. */
  ERR_SVR_COMM_SDKAPPID_FORBIDDEN = 60016,
  /** The request is barred. Convoke does not answer it. */
  ERR_SVR_COMM_REQ_FORBIDDEN = 60017,
  /** Requests come too often. Convoke does not answer it. */
  ERR_SVR_COMM_REQ_FREQ_LIMIT = 60018,
  /** Requests come too often. Convoke does not answer it. */
  ERR_SVR_COMM_REQ_FREQ_LIMIT_EX = 60019,
  /** The application does not have this service, or no longer. Convoke does not answer it. */
  ERR_SVR_COMM_INVALID_SERVICE = 60020,
  /** The time the UserSig is good for is over. */
  ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001,
  /** The UserSig is empty. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_USERSIG_EMPTY = 70002,
  /** The UserSig is malformed, or not signed with this secret key. */
  ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED = 70003,
  /** The UserSig is malformed, or not signed with this key. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED_EX = 70005,
  /** The UserSig does not fit the application's public key. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_USERSIG_MISMATCH_PUBLICKEY = 70009,
  /** The UserSig is another user's. */
  ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID = 70013,
  /** The UserSig is another application's. */
  ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID = 70014,
  /** The application has no public key. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_USERSIG_PUBLICKEY_NOT_FOUND = 70016,
  /** There is no such application. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_SDKAPPID_NOT_FOUND = 70020,
  /** The account has failed too often, and waits. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_FREQ_LIMIT = 70050,
  /** The account is blocked. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_BLACKLIST = 70051,
  /** The UserSig is no longer good. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_INVALID_USERSIG = 70052,
  /** The UserSig is no longer good. Convoke does not answer it. */
  ERR_LOGIN_SIG_EXPIRE = 70101,
  /** There is no such account. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_NOT_FOUND = 70107,
  /** The account is restricted for reasons of security. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_SEC_RSTR = 70114,
  /** The service took too long. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_INTERNAL_TIMEOUT = 70169,
  /** The request names too many accounts, or none. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_INVALID_COUNT = 70206,
  /** The application has all the accounts it may have. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_COUNT_LIMIT = 70398,
  /** An argument of the request is malformed. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_INVALID_PARAMETERS = 70402,
  /** The request needs an administrator's account. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_ADMIN_REQUIRED = 70403,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_INTERNAL_ERROR = 70500,
  /** The application has no user status. Convoke does not answer it. */
  ERR_SVR_ACCOUNT_USER_STATUS_DISABLED = 72001,
  /** The application has no subscription to user status. Convoke does not answer it. */
  ERR_SVR_PROFILE_SUBSCRIPTION_DISABLED = 72012,
  /** The text was refused by moderation. Convoke does not answer it. */
  ERR_SVR_COMM_SENSITIVE_TEXT = 80001,
  /** The message is too long. Convoke does not answer it. */
  ERR_SVR_COMM_BODY_SIZE_LIMIT = 80002,
  /** The picture was refused by moderation. Convoke does not answer it. */
  ERR_SVR_COMM_SENSITIVE_IMAGE = 80004,
  /** The content was refused as an attack. Convoke does not answer it. */
  ERR_REQ_CONTENT_ATTACK = 80101,
  /** The JSON of the message could not be read. Convoke does not answer it. */
  ERR_SVR_MSG_JSON_PARSE_FAILED = 90001,
  /** The body of the message is malformed. Convoke does not answer it. */
  ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT = 90002,
  /** The receiver is missing or malformed. Convoke does not answer it. */
  ERR_SVR_MSG_INVALID_TO_ACCOUNT = 90003,
  /** The random number of the message is malformed. Convoke does not answer it. */
  ERR_SVR_MSG_INVALID_RAND = 90005,
  /** The time of the message is malformed. Convoke does not answer it. */
  ERR_SVR_MSG_INVALID_TIMESTAMP = 90006,
  /** The body of the message is no array. Convoke does not answer it. */
  ERR_SVR_MSG_BODY_NOT_ARRAY = 90007,
  /** The request needs an administrator's account. Convoke does not answer it. */
  ERR_SVR_MSG_ADMIN_REQUIRED = 90009,
  /** The message is not the document that the service takes. Convoke does not answer it. */
  ERR_SVR_MSG_INVALID_JSON_FORMAT = 90010,
  /** The message has too many receivers. Convoke does not answer it. */
  ERR_SVR_MSG_TO_ACCOUNT_COUNT_LIMIT = 90011,
  /** There is no such receiver. Convoke does not answer it. */
  ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND = 90012,
  /** The message would be kept too long. Convoke does not answer it. */
  ERR_SVR_MSG_TIME_LIMIT = 90026,
  /** Whether to tell other devices is malformed. Convoke does not answer it. */
  ERR_SVR_MSG_INVALID_SYNCOTHERMACHINE = 90031,
  /** How long to keep the message is malformed. Convoke does not answer it. */
  ERR_SVR_MSG_INVALID_MSGLIFETIME = 90044,
  /** There is no such user. Convoke does not answer it. */
  ERR_SVR_MSG_ACCOUNT_NOT_FOUND = 90048,
  /** The SDK is initialised already. Convoke does not answer it. */
  ERR_SDK_HAD_INITIALIZED = 90101,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_MSG_INTERNAL_ERROR5 = 90992,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_MSG_INTERNAL_ERROR2 = 90994,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_MSG_INTERNAL_ERROR3 = 90995,
  /** The service failed inside. Convoke does not answer it. */
  ERR_SVR_MSG_INTERNAL_ERROR4 = 91000,
  /** Too many devices wait for messages. Convoke does not answer it. */
  ERR_SVR_MSG_LONGPOLLING_COUNT_LIMIT = 91101,
  /** The message is too long. Convoke does not answer it. */
  ERR_SVR_MSG_BODY_SIZE_LIMIT = 93000,
  /** There is no such resource. Convoke does not answer it. */
  ERR_SVR_RES_NOT_FOUND = 114000,
  /** The resource may not be used. Convoke does not answer it. */
  ERR_SVR_RES_ACCESS_DENY = 114001,
  /** The resource is too large. Convoke does not answer it. */
  ERR_SVR_RES_SIZE_LIMIT = 114002,
  /** The sending of the resource was cancelled. Convoke does not answer it. */
  ERR_SVR_RES_SEND_CANCEL = 114003,
  /** The resource could not be read. Convoke does not answer it. */
  ERR_SVR_RES_READ_FAILED = 114004,
  /** The transfer of the resource took too long. Convoke does not answer it. */
  ERR_SVR_RES_TRANSFER_TIMEOUT = 114005,
  /** An argument about the resource is malformed. Convoke does not answer it. */
  ERR_SVR_RES_INVALID_PARAMETERS = 114011,
  /** The upload failed. Convoke does not answer it. */
  ERR_OPENBDH_BASE = 115000,
  /** The checksum of the file does not fit. Convoke does not answer it. */
  ERR_SVR_RES_INVALID_FILE_MD5 = 115066,
  /** The checksum of a part does not fit. Convoke does not answer it. */
  ERR_SVR_RES_INVALID_PART_MD5 = 115068
} TIMErrCode;

#endif /* CONVOKE_TIMERRORCODE_H */
