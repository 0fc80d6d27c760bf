/*
 * The codes that a callback is given.
 * This file is generated.
 */

#ifndef CONVOKE_TIMERRORCODE_H
#define CONVOKE_TIMERRORCODE_H

/** Codes that a callback is given. */
typedef enum TIMErrCode {
  /** The call was carried out. */
  ERR_SUCC = 0,
  /** Not used by Convoke. */
  ERR_IN_PROGESS = 6015,
  /** An argument, or an item of one, is not what the call takes. */
  ERR_INVALID_PARAMETERS = 6017,
  /** The disk refused a read, a write or a sync, or is full. */
  ERR_IO_OPERATION_FAILED = 6022,
  /** Not used by Convoke. */
  ERR_INVALID_JSON = 6027,
  /** Not used by Convoke. */
  ERR_OUT_OF_MEMORY = 6028,
  /** Not used by Convoke. */
  ERR_PARSE_RESPONSE_FAILED = 6001,
  /** Not used by Convoke. */
  ERR_SERIALIZE_REQ_FAILED = 6002,
  /** The call came before `Init` or after `Uninit`. */
  ERR_SDK_NOT_INITIALIZED = 6013,
  /** Stored data could not be read. */
  ERR_LOADMSG_FAILED = 6005,
  /** The store refused a statement or stayed locked. */
  ERR_DATABASE_OPERATE_FAILED = 6019,
  /** Not used by Convoke. */
  ERR_SDK_COMM_CROSS_THREAD = 7001,
  /** Not used by Convoke. */
  ERR_SDK_COMM_TINYID_EMPTY = 7002,
  /** Not a user id. */
  ERR_SDK_COMM_INVALID_IDENTIFIER = 7003,
  /** Not used by Convoke. */
  ERR_SDK_COMM_FILE_NOT_FOUND = 7004,
  /** Not used by Convoke. */
  ERR_SDK_COMM_FILE_TOO_LARGE = 7005,
  /** Not used by Convoke. */
  ERR_SDK_COMM_FILE_SIZE_EMPTY = 7006,
  /** Not used by Convoke. */
  ERR_SDK_COMM_FILE_OPEN_FAILED = 7007,
  /** Not used by Convoke. */
  ERR_SDK_COMM_API_CALL_FREQUENCY_LIMIT = 7008,
  /** `Uninit` came before the call was carried out. */
  ERR_SDK_COMM_INTERRUPT = 7009,
  /** Not used by Convoke. */
  ERR_SDK_COMM_DATABASE_FAILURE = 7010,
  /** Not used by Convoke. */
  ERR_SDK_COMM_DATABASE_NOTFOUND = 7011,
  /** A defect of Convoke; it has been logged, and nothing was changed. */
  ERR_SDK_INTERNAL_ERROR = 7012,
  /** Convoke does not do this. */
  ERR_SDK_INTERFACE_NOT_SUPPORT = 7013,
  /** The operation does not fit the state, a name in use for instance. */
  ERR_SDK_INVALID_OPERATION = 7014,
  /** Nobody is logged in. */
  ERR_SDK_NOT_LOGGED_IN = 6014,
  /** Not used by Convoke. */
  ERR_NO_PREVIOUS_LOGIN = 6026,
  /** Not used by Convoke. */
  ERR_USER_SIG_EXPIRED = 6206,
  /** Not used by Convoke. */
  ERR_LOGIN_KICKED_OFF_BY_OTHER = 6208,
  /** Not used by Convoke. */
  ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS = 7501,
  /** Not used by Convoke. */
  ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS = 7502,
  /** Not used by Convoke. */
  ERR_SDK_ACCOUNT_TLS_INIT_FAILED = 7503,
  /** Not used by Convoke. */
  ERR_SDK_ACCOUNT_TLS_NOT_INITIALIZED = 7504,
  /** Not used by Convoke. */
  ERR_SDK_ACCOUNT_TLS_TRANSPKG_ERROR = 7505,
  /** Not used by Convoke. */
  ERR_SDK_ACCOUNT_TLS_DECRYPT_FAILED = 7506,
  /** Not used by Convoke. */
  ERR_SDK_ACCOUNT_TLS_REQUEST_FAILED = 7507,
  /** Not used by Convoke. */
  ERR_SDK_ACCOUNT_TLS_REQUEST_TIMEOUT = 7508,
  /** The conversation is not in the user's list. */
  ERR_INVALID_CONVERSATION = 6004,
  /** Not used by Convoke. */
  ERR_FILE_TRANS_AUTH_FAILED = 6006,
  /** Not used by Convoke. */
  ERR_FILE_TRANS_NO_SERVER = 6007,
  /** Not used by Convoke. */
  ERR_FILE_TRANS_UPLOAD_FAILED = 6008,
  /** Not used by Convoke. */
  ERR_IMAGE_UPLOAD_FAILED_NOTIMAGE = 6031,
  /** Not used by Convoke. */
  ERR_FILE_TRANS_DOWNLOAD_FAILED = 6009,
  /** Not used by Convoke. */
  ERR_HTTP_REQ_FAILED = 6010,
  /** Not used by Convoke. */
  ERR_INVALID_MSG_ELEM = 6016,
  /** Not used by Convoke. */
  ERR_INVALID_SDK_OBJECT = 6021,
  /** Not used by Convoke. */
  ERR_INVALID_MSG_RECEIVER = 6032,
  /** The elements of the message are too long. */
  ERR_SDK_MSG_BODY_SIZE_LIMIT = 8001,
  /** Not used by Convoke. */
  ERR_SDK_MSG_KEY_REQ_DIFFER_RSP = 8002,
  /** Not used by Convoke. */
  ERR_SDK_IMAGE_CONVERT_ERROR = 8003,
  /** Not used by Convoke. */
  ERR_SDK_IMAGE_CI_BLOCK = 8004,
  /** Not used by Convoke. */
  ERR_MERGER_MSG_LAYERS_OVER_LIMIT = 8005,
  /** Somebody else has modified the message meanwhile. */
  ERR_SDK_MSG_MODIFY_CONFLICT = 8006,
  /** Not used by Convoke. */
  ERR_SDK_SIGNALING_INVALID_INVITE_ID = 8010,
  /** Not used by Convoke. */
  ERR_SDK_SIGNALING_NO_PERMISSION = 8011,
  /** Not used by Convoke. */
  ERR_SDK_INVALID_CANCEL_MESSAGE = 8020,
  /** Not used by Convoke. */
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
  /** Not used by Convoke. */
  ERR_SDK_GROUP_INVITE_SUPER_DENY = 8509,
  /** Not used by Convoke. */
  ERR_SDK_GROUP_INVITE_NO_MEMBER = 8510,
  /** Not used by Convoke. */
  ERR_SDK_GROUP_ATTR_FREQUENCY_LIMIT = 8511,
  /** Not used by Convoke. */
  ERR_SDK_GROUP_GET_ONLINE_MEMBER_COUNT_LIMIT = 8512,
  /** Not used by Convoke. */
  ERR_SDK_GROUP_GET_GROUPS_INFO_LIMIT = 8513,
  /** Not used by Convoke. */
  ERR_SDK_GROUP_GET_JOINED_GROUP_LIMIT = 8514,
  /** Not used by Convoke. */
  ERR_SDK_FRIENDSHIP_INVALID_PROFILE_KEY = 9001,
  /** Not used by Convoke. */
  ERR_SDK_FRIENDSHIP_INVALID_ADD_REMARK = 9002,
  /** Not used by Convoke. */
  ERR_SDK_FRIENDSHIP_INVALID_ADD_WORDING = 9003,
  /** Not used by Convoke. */
  ERR_SDK_FRIENDSHIP_INVALID_ADD_SOURCE = 9004,
  /** Not used by Convoke. */
  ERR_SDK_FRIENDSHIP_FRIEND_GROUP_EMPTY = 9005,
  /** Not used by Convoke. */
  ERR_SDK_FRIENDSHIP_EXCEED_THE_LIMIT = 9006,
  /** Not used by Convoke. */
  ERR_SDK_NET_ENCODE_FAILED = 9501,
  /** Not used by Convoke. */
  ERR_SDK_NET_DECODE_FAILED = 9502,
  /** Not used by Convoke. */
  ERR_SDK_NET_AUTH_INVALID = 9503,
  /** Not used by Convoke. */
  ERR_SDK_NET_COMPRESS_FAILED = 9504,
  /** Not used by Convoke. */
  ERR_SDK_NET_UNCOMPRESS_FAILED = 9505,
  /** Not used by Convoke. */
  ERR_SDK_NET_FREQ_LIMIT = 9506,
  /** Too many calls are unanswered. */
  ERR_SDK_NET_REQ_COUNT_LIMIT = 9507,
  /** Not used by Convoke. */
  ERR_SDK_NET_DISCONNECT = 9508,
  /** Not used by Convoke. */
  ERR_SDK_NET_ALLREADY_CONN = 9509,
  /** Not used by Convoke. */
  ERR_SDK_NET_CONN_TIMEOUT = 9510,
  /** Not used by Convoke. */
  ERR_SDK_NET_CONN_REFUSE = 9511,
  /** Not used by Convoke. */
  ERR_SDK_NET_NET_UNREACH = 9512,
  /** Not used by Convoke. */
  ERR_SDK_NET_SOCKET_NO_BUFF = 9513,
  /** Not used by Convoke. */
  ERR_SDK_NET_RESET_BY_PEER = 9514,
  /** Not used by Convoke. */
  ERR_SDK_NET_SOCKET_INVALID = 9515,
  /** Not used by Convoke. */
  ERR_SDK_NET_HOST_GETADDRINFO_FAILED = 9516,
  /** Not used by Convoke. */
  ERR_SDK_NET_CONNECT_RESET = 9517,
  /** Not used by Convoke. */
  ERR_SDK_NET_WAIT_INQUEUE_TIMEOUT = 9518,
  /** Not used by Convoke. */
  ERR_SDK_NET_WAIT_SEND_TIMEOUT = 9519,
  /** Not used by Convoke. */
  ERR_SDK_NET_WAIT_ACK_TIMEOUT = 9520,
  /** Not used by Convoke. */
  ERR_SDK_NET_WAIT_SEND_REMAINING_TIMEOUT = 9521,
  /** Not used by Convoke. */
  ERR_SDK_NET_PKG_SIZE_LIMIT = 9522,
  /** Not used by Convoke. */
  ERR_SDK_NET_WAIT_SEND_TIMEOUT_NO_NETWORK = 9523,
  /** Not used by Convoke. */
  ERR_SDK_NET_WAIT_ACK_TIMEOUT_NO_NETWORK = 9524,
  /** Not used by Convoke. */
  ERR_SDK_NET_SEND_REMAINING_TIMEOUT_NO_NETWORK = 9525,
  /** Not used by Convoke. */
  ERR_SVR_SSO_CONNECT_LIMIT = -302,
  /** Not used by Convoke. */
  ERR_SVR_SSO_VCODE = -10000,
  /** Not used by Convoke. */
  ERR_SVR_SSO_D2_EXPIRED = -10001,
  /** Not used by Convoke. */
  ERR_SVR_SSO_A2_UP_INVALID = -10003,
  /** Not used by Convoke. */
  ERR_SVR_SSO_A2_DOWN_INVALID = -10004,
  /** Not used by Convoke. */
  ERR_SVR_SSO_EMPTY_KEY = -10005,
  /** Not used by Convoke. */
  ERR_SVR_SSO_UIN_INVALID = -10006,
  /** Not used by Convoke. */
  ERR_SVR_SSO_VCODE_TIMEOUT = -10007,
  /** Not used by Convoke. */
  ERR_SVR_SSO_NO_IMEI_AND_A2 = -10008,
  /** Not used by Convoke. */
  ERR_SVR_SSO_COOKIE_INVALID = -10009,
  /** Not used by Convoke. */
  ERR_SVR_SSO_DOWN_TIP = -10101,
  /** Not used by Convoke. */
  ERR_SVR_SSO_DISCONNECT = -10102,
  /** Not used by Convoke. */
  ERR_SVR_SSO_IDENTIFIER_INVALID = -10103,
  /** Not used by Convoke. */
  ERR_SVR_SSO_CLIENT_CLOSE = -10104,
  /** Not used by Convoke. */
  ERR_SVR_SSO_MSFSDK_QUIT = -10105,
  /** Not used by Convoke. */
  ERR_SVR_SSO_D2KEY_WRONG = -10106,
  /** Not used by Convoke. */
  ERR_SVR_SSO_UNSURPPORT = -10107,
  /** Not used by Convoke. */
  ERR_SVR_SSO_PREPAID_ARREARS = -10108,
  /** Not used by Convoke. */
  ERR_SVR_SSO_PACKET_WRONG = -10109,
  /** Not used by Convoke. */
  ERR_SVR_SSO_APPID_BLACK_LIST = -10110,
  /** Not used by Convoke. */
  ERR_SVR_SSO_CMD_BLACK_LIST = -10111,
  /** Not used by Convoke. */
  ERR_SVR_SSO_APPID_WITHOUT_USING = -10112,
  /** Not used by Convoke. */
  ERR_SVR_SSO_FREQ_LIMIT = -10113,
  /** Not used by Convoke. */
  ERR_SVR_SSO_OVERLOAD = -10114,
  /** Not used by Convoke. */
  ERR_SVR_SSO_FREQUENCY_LIMIT = -20009,
  /** Not used by Convoke. */
  ERR_SVR_RES_NOT_FOUND = 114000,
  /** Not used by Convoke. */
  ERR_SVR_RES_ACCESS_DENY = 114001,
  /** Not used by Convoke. */
  ERR_SVR_RES_SIZE_LIMIT = 114002,
  /** Not used by Convoke. */
  ERR_SVR_RES_SEND_CANCEL = 114003,
  /** Not used by Convoke. */
  ERR_SVR_RES_READ_FAILED = 114004,
  /** Not used by Convoke. */
  ERR_SVR_RES_TRANSFER_TIMEOUT = 114005,
  /** Not used by Convoke. */
  ERR_SVR_RES_INVALID_PARAMETERS = 114011,
  /** Not used by Convoke. */
  ERR_SVR_RES_INVALID_FILE_MD5 = 115066,
  /** Not used by Convoke. */
  ERR_SVR_RES_INVALID_PART_MD5 = 115068,
  /** Not used by Convoke. */
  ERR_SVR_COMM_INVALID_HTTP_URL = 60002,
  /** Not used by Convoke. */
  ERR_SVR_COMM_REQ_JSON_PARSE_FAILED = 60003,
  /** Not used by Convoke. */
  ERR_SVR_COMM_INVALID_ACCOUNT = 60004,
  /** Not used by Convoke. */
  ERR_SVR_COMM_INVALID_ACCOUNT_EX = 60005,
  /** Not used by Convoke. */
  ERR_SVR_COMM_INVALID_SDKAPPID = 60006,
  /** Not used by Convoke. */
  ERR_SVR_COMM_REST_FREQ_LIMIT = 60007,
  /** Not used by Convoke. */
  ERR_SVR_COMM_REQUEST_TIMEOUT = 60008,
  /** Not used by Convoke. */
  ERR_SVR_COMM_INVALID_RES = 60009,
  /** Not used by Convoke. */
  ERR_SVR_COMM_ID_NOT_ADMIN = 60010,
  /** Not used by Convoke. */
  ERR_SVR_COMM_SDKAPPID_FREQ_LIMIT = 60011,
  /** Not used by Convoke. */
  ERR_SVR_COMM_SDKAPPID_MISS = 60012,
  /** Not used by Convoke. */
  ERR_SVR_COMM_RSP_JSON_PARSE_FAILED = 60013,
  /** Not used by Convoke. */
  ERR_SVR_COMM_EXCHANGE_ACCOUNT_TIMEUT = 60014,
  /** Not used by Convoke. */
  ERR_SVR_COMM_INVALID_ID_FORMAT = 60015,
  /** Not used by Convoke. */
  ERR_SVR_COMM_SDKAPPID_FORBIDDEN = 60016,
  /** Not used by Convoke. */
  ERR_SVR_COMM_REQ_FORBIDDEN = 60017,
  /** Not used by Convoke. */
  ERR_SVR_COMM_REQ_FREQ_LIMIT = 60018,
  /** Not used by Convoke. */
  ERR_SVR_COMM_REQ_FREQ_LIMIT_EX = 60019,
  /** Not used by Convoke. */
  ERR_SVR_COMM_INVALID_SERVICE = 60020,
  /** Not used by Convoke. */
  ERR_SVR_COMM_SENSITIVE_TEXT = 80001,
  /** Not used by Convoke. */
  ERR_SVR_COMM_BODY_SIZE_LIMIT = 80002,
  /** Not used by Convoke. */
  ERR_SVR_COMM_SENSITIVE_IMAGE = 80004,
  /** The time the UserSig is good for is over. */
  ERR_SVR_ACCOUNT_USERSIG_EXPIRED = 70001,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_USERSIG_EMPTY = 70002,
  /** The UserSig is malformed, or not signed with this secret key. */
  ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED = 70003,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED_EX = 70005,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_USERSIG_MISMATCH_PUBLICKEY = 70009,
  /** The UserSig is another user's. */
  ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID = 70013,
  /** The UserSig is another application's. */
  ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID = 70014,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_USERSIG_PUBLICKEY_NOT_FOUND = 70016,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_SDKAPPID_NOT_FOUND = 70020,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_INVALID_USERSIG = 70052,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_NOT_FOUND = 70107,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_SEC_RSTR = 70114,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_INTERNAL_TIMEOUT = 70169,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_INVALID_COUNT = 70206,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_INVALID_PARAMETERS = 70402,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_ADMIN_REQUIRED = 70403,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_FREQ_LIMIT = 70050,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_BLACKLIST = 70051,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_COUNT_LIMIT = 70398,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_INTERNAL_ERROR = 70500,
  /** Not used by Convoke. */
  ERR_SVR_ACCOUNT_USER_STATUS_DISABLED = 72001,
  /** A text of the profile is too long, or a number is no value of its enum. */
  ERR_SVR_PROFILE_INVALID_PARAMETERS = 40001,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_ACCOUNT_MISS = 40002,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_ACCOUNT_NOT_FOUND = 40003,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_ADMIN_REQUIRED = 40004,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_SENSITIVE_TEXT = 40005,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_INTERNAL_ERROR = 40006,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_READ_PERMISSION_REQUIRED = 40007,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_WRITE_PERMISSION_REQUIRED = 40008,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_TAG_NOT_FOUND = 40009,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_SIZE_LIMIT = 40601,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_VALUE_ERROR = 40605,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_INVALID_VALUE_FORMAT = 40610,
  /** Not used by Convoke. */
  ERR_SVR_PROFILE_SUBSCRIPTION_DISABLED = 72012,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS = 30001,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_INVALID_SDKAPPID = 30002,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND = 30003,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_ADMIN_REQUIRED = 30004,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_SENSITIVE_TEXT = 30005,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_INTERNAL_ERROR = 30006,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_NET_TIMEOUT = 30007,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_WRITE_CONFLICT = 30008,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_ADD_FRIEND_DENY = 30009,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_COUNT_LIMIT = 30010,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_GROUP_COUNT_LIMIT = 30011,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_PENDENCY_LIMIT = 30012,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_BLACKLIST_LIMIT = 30013,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_PEER_FRIEND_LIMIT = 30014,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_ALREADY_FRIENDS = 30015,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_IN_SELF_BLACKLIST = 30515,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_ALLOW_TYPE_DENY_ANY = 30516,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_IN_PEER_BLACKLIST = 30525,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_ALLOW_TYPE_NEED_CONFIRM = 30539,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_ADD_FRIEND_SEC_RSTR = 30540,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_PENDENCY_NOT_FOUND = 30614,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_DEL_NONFRIEND = 31704,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_DEL_FRIEND_SEC_RSTR = 31707,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND_EX = 31804,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_SELF_FOLLOWING_COUNT_EXCEEDS_LIMIT = 32100,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_PEER_FOLLOWERS_COUNT_EXCEEDS_LIMIT = 32101,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_SELF_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT = 32102,
  /** Not used by Convoke. */
  ERR_SVR_FRIENDSHIP_PEER_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT = 32103,
  /** Not used by Convoke. */
  ERR_SVR_CONV_ACCOUNT_NOT_FOUND = 50001,
  /** Not used by Convoke. */
  ERR_SVR_CONV_INVALID_PARAMETERS = 50002,
  /** Not used by Convoke. */
  ERR_SVR_CONV_ADMIN_REQUIRED = 50003,
  /** Not used by Convoke. */
  ERR_SVR_CONV_INTERNAL_ERROR = 50004,
  /** Not used by Convoke. */
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
  /** Not used by Convoke. */
  ERR_SVR_MSG_PKG_PARSE_FAILED = 20001,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INTERNAL_AUTH_FAILED = 20002,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INVALID_ID = 20003,
  /** Not used by Convoke. */
  ERR_SVR_MSG_NET_ERROR = 20004,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INTERNAL_ERROR1 = 20005,
  /** Not used by Convoke. */
  ERR_SVR_MSG_PUSH_DENY = 20006,
  /** Not used by Convoke. */
  ERR_SVR_MSG_IN_PEER_BLACKLIST = 20007,
  /** Not used by Convoke. */
  ERR_SVR_MSG_BOTH_NOT_FRIEND = 20009,
  /** Not used by Convoke. */
  ERR_SVR_MSG_NOT_PEER_FRIEND = 20010,
  /** Not used by Convoke. */
  ERR_SVR_MSG_NOT_SELF_FRIEND = 20011,
  /** Not used by Convoke. */
  ERR_SVR_MSG_SHUTUP_DENY = 20012,
  /** Not used by Convoke. */
  ERR_SVR_MSG_REVOKE_TIME_LIMIT = 20016,
  /** Not used by Convoke. */
  ERR_SVR_MSG_DEL_RAMBLE_INTERNAL_ERROR = 20018,
  /** Not used by Convoke. */
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
  /** Not used by Convoke. */
  ERR_SVR_MSG_JSON_PARSE_FAILED = 90001,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT = 90002,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INVALID_TO_ACCOUNT = 90003,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INVALID_RAND = 90005,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INVALID_TIMESTAMP = 90006,
  /** Not used by Convoke. */
  ERR_SVR_MSG_BODY_NOT_ARRAY = 90007,
  /** Not used by Convoke. */
  ERR_SVR_MSG_ADMIN_REQUIRED = 90009,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INVALID_JSON_FORMAT = 90010,
  /** Not used by Convoke. */
  ERR_SVR_MSG_TO_ACCOUNT_COUNT_LIMIT = 90011,
  /** Not used by Convoke. */
  ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND = 90012,
  /** Not used by Convoke. */
  ERR_SVR_MSG_TIME_LIMIT = 90026,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INVALID_SYNCOTHERMACHINE = 90031,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INVALID_MSGLIFETIME = 90044,
  /** Not used by Convoke. */
  ERR_SVR_MSG_ACCOUNT_NOT_FOUND = 90048,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INTERNAL_ERROR2 = 90994,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INTERNAL_ERROR3 = 90995,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INTERNAL_ERROR4 = 91000,
  /** Not used by Convoke. */
  ERR_SVR_MSG_INTERNAL_ERROR5 = 90992,
  /** Not used by Convoke. */
  ERR_SVR_MSG_BODY_SIZE_LIMIT = 93000,
  /** Not used by Convoke. */
  ERR_SVR_MSG_LONGPOLLING_COUNT_LIMIT = 91101,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_INTERNAL_ERROR = 10002,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_API_NAME_ERROR = 10003,
  /** What is asked of the chat group is over a limit, or does not fit its type or its members. */
  ERR_SVR_GROUP_INVALID_PARAMETERS = 10004,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_ACOUNT_COUNT_LIMIT = 10005,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_FREQ_LIMIT = 10006,
  /** The user has no right to do this in the chat group. */
  ERR_SVR_GROUP_PERMISSION_DENY = 10007,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_INVALID_REQ = 10008,
  /** The owner may not quit the chat group. */
  ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT = 10009,
  /** There is no such chat group. */
  ERR_SVR_GROUP_NOT_FOUND = 10010,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_JSON_PARSE_FAILED = 10011,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_INVALID_ID = 10012,
  /** The user is in the chat group already. */
  ERR_SVR_GROUP_ALLREADY_MEMBER = 10013,
  /** The chat group has all the members it may have. */
  ERR_SVR_GROUP_FULL_MEMBER_COUNT = 10014,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_INVALID_GROUPID = 10015,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_REJECT_FROM_THIRDPARTY = 10016,
  /** The user, or everyone in the chat group, is muted. */
  ERR_SVR_GROUP_SHUTUP_DENY = 10017,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_RSP_SIZE_LIMIT = 10018,
  /** Not a user id. */
  ERR_SVR_GROUP_ACCOUNT_NOT_FOUND = 10019,
  /** Another chat group, or another topic, has this id. */
  ERR_SVR_GROUP_GROUPID_IN_USED = 10021,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_SEND_MSG_FREQ_LIMIT = 10023,
  /** Somebody has decided on the request already. */
  ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED = 10024,
  /** A chat group of the user's own has this id. */
  ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER = 10025,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_SDKAPPID_DENY = 10026,
  /** There is no such message. */
  ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND = 10030,
  /** The message was sent too long ago to be revoked. */
  ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT = 10031,
  /** The message is not the user's to revoke. */
  ERR_SVR_GROUP_REVOKE_MSG_DENY = 10032,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_NOT_ALLOW_REVOKE_MSG = 10033,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_REMOVE_MSG_DENY = 10034,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_NOT_ALLOW_REMOVE_MSG = 10035,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_AVCHATROOM_COUNT_LIMIT = 10036,
  /** Too many chat groups have been created today. */
  ERR_SVR_GROUP_COUNT_LIMIT = 10037,
  /** Not used by Convoke. */
  ERR_SVR_GROUP_MEMBER_COUNT_LIMIT = 10038,
  /** Somebody else has changed the attributes, and this program was not told yet. */
  ERR_SVR_GROUP_ATTRIBUTE_WRITE_CONFILCT = 10056,
  /** Too many messages are pinned. */
  ERR_SVR_GROUP_PINNED_MESSAGE_COUNT_LIMIT = 10070,
  /** The message is pinned already. */
  ERR_SVR_GROUP_MESSAGE_ALREADY_PINNED = 10071,
  /** Not used by Convoke. */
  ERR_NO_SUCC_RESULT = 6003,
  /** Not used by Convoke. */
  ERR_TO_USER_INVALID = 6011,
  /** Not used by Convoke. */
  ERR_REQUEST_TIME_OUT = 6012,
  /** Not used by Convoke. */
  ERR_INIT_CORE_FAIL = 6018,
  /** Not used by Convoke. */
  ERR_EXPIRED_SESSION_NODE = 6020,
  /** Not used by Convoke. */
  ERR_LOGGED_OUT_BEFORE_LOGIN_FINISHED = 6023,
  /** Not used by Convoke. */
  ERR_TLSSDK_NOT_INITIALIZED = 6024,
  /** Not used by Convoke. */
  ERR_TLSSDK_USER_NOT_FOUND = 6025,
  /** Not used by Convoke. */
  ERR_BIND_FAIL_UNKNOWN = 6100,
  /** Not used by Convoke. */
  ERR_BIND_FAIL_NO_SSOTICKET = 6101,
  /** Not used by Convoke. */
  ERR_BIND_FAIL_REPEATD_BIND = 6102,
  /** Not used by Convoke. */
  ERR_BIND_FAIL_TINYID_NULL = 6103,
  /** Not used by Convoke. */
  ERR_BIND_FAIL_GUID_NULL = 6104,
  /** Not used by Convoke. */
  ERR_BIND_FAIL_UNPACK_REGPACK_FAILED = 6105,
  /** Not used by Convoke. */
  ERR_BIND_FAIL_REG_TIMEOUT = 6106,
  /** Not used by Convoke. */
  ERR_BIND_FAIL_ISBINDING = 6107,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_UNKNOWN = 6120,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_REQ_NO_NET = 6121,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_RESP_NO_NET = 6122,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_REQ_NO_AUTH = 6123,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_SSO_ERR = 6124,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_REQ_TIMEOUT = 6125,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_RESP_TIMEOUT = 6126,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_REQ_ON_RESEND = 6127,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_RESP_NO_RESEND = 6128,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_FLOW_SAVE_FILTERED = 6129,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_REQ_OVER_LOAD = 6130,
  /** Not used by Convoke. */
  ERR_PACKET_FAIL_LOGIC_ERR = 6131,
  /** Not used by Convoke. */
  ERR_FRIENDSHIP_PROXY_NOT_SYNCED = 6150,
  /** Not used by Convoke. */
  ERR_FRIENDSHIP_PROXY_SYNCING = 6151,
  /** Not used by Convoke. */
  ERR_FRIENDSHIP_PROXY_SYNCED_FAIL = 6152,
  /** Not used by Convoke. */
  ERR_FRIENDSHIP_PROXY_LOCAL_CHECK_ERR = 6153,
  /** Not used by Convoke. */
  ERR_GROUP_INVALID_FIELD = 6160,
  /** Not used by Convoke. */
  ERR_GROUP_STORAGE_DISABLED = 6161,
  /** Not used by Convoke. */
  ERR_LOADGRPINFO_FAILED = 6162,
  /** Not used by Convoke. */
  ERR_REQ_NO_NET_ON_REQ = 6200,
  /** Not used by Convoke. */
  ERR_REQ_NO_NET_ON_RSP = 6201,
  /** Not used by Convoke. */
  ERR_SERIVCE_NOT_READY = 6205,
  /** Not used by Convoke. */
  ERR_LOGIN_AUTH_FAILED = 6207,
  /** Not used by Convoke. */
  ERR_NEVER_CONNECT_AFTER_LAUNCH = 6209,
  /** Not used by Convoke. */
  ERR_REQ_FAILED = 6210,
  /** Not used by Convoke. */
  ERR_REQ_INVALID_REQ = 6211,
  /** Not used by Convoke. */
  ERR_REQ_OVERLOADED = 6212,
  /** Not used by Convoke. */
  ERR_REQ_KICK_OFF = 6213,
  /** Not used by Convoke. */
  ERR_REQ_SERVICE_SUSPEND = 6214,
  /** Not used by Convoke. */
  ERR_REQ_INVALID_SIGN = 6215,
  /** Not used by Convoke. */
  ERR_REQ_INVALID_COOKIE = 6216,
  /** Not used by Convoke. */
  ERR_LOGIN_TLS_RSP_PARSE_FAILED = 6217,
  /** Not used by Convoke. */
  ERR_LOGIN_OPENMSG_TIMEOUT = 6218,
  /** Not used by Convoke. */
  ERR_LOGIN_OPENMSG_RSP_PARSE_FAILED = 6219,
  /** Not used by Convoke. */
  ERR_LOGIN_TLS_DECRYPT_FAILED = 6220,
  /** Not used by Convoke. */
  ERR_WIFI_NEED_AUTH = 6221,
  /** Not used by Convoke. */
  ERR_USER_CANCELED = 6222,
  /** Not used by Convoke. */
  ERR_REVOKE_TIME_LIMIT_EXCEED = 6223,
  /** Not used by Convoke. */
  ERR_LACK_UGC_EXT = 6224,
  /** Not used by Convoke. */
  ERR_AUTOLOGIN_NEED_USERSIG = 6226,
  /** Not used by Convoke. */
  ERR_QAL_NO_SHORT_CONN_AVAILABLE = 6300,
  /** Not used by Convoke. */
  ERR_REQ_CONTENT_ATTACK = 80101,
  /** Not used by Convoke. */
  ERR_LOGIN_SIG_EXPIRE = 70101,
  /** Not used by Convoke. */
  ERR_SDK_HAD_INITIALIZED = 90101,
  /** Not used by Convoke. */
  ERR_OPENBDH_BASE = 115000,
  /** Not used by Convoke. */
  ERR_REQUEST_NO_NET_ONREQ = 6250,
  /** Not used by Convoke. */
  ERR_REQUEST_NO_NET_ONRSP = 6251,
  /** Not used by Convoke. */
  ERR_REQUEST_FAILED = 6252,
  /** Not used by Convoke. */
  ERR_REQUEST_INVALID_REQ = 6253,
  /** Not used by Convoke. */
  ERR_REQUEST_OVERLOADED = 6254,
  /** Not used by Convoke. */
  ERR_REQUEST_KICK_OFF = 6255,
  /** Not used by Convoke. */
  ERR_REQUEST_SERVICE_SUSPEND = 6256,
  /** Not used by Convoke. */
  ERR_REQUEST_INVALID_SIGN = 6257,
  /** Not used by Convoke. */
  ERR_REQUEST_INVALID_COOKIE = 6258
} TIMErrCode;

#endif /* CONVOKE_TIMERRORCODE_H */
