using Newtonsoft.Json;

namespace com.tencent.imsdk.unity.utils
{
    /// <summary>
    /// What programs use of the wrapper's helpers. ToJson and FromJson take and read anything, and so find members by reflection; link.xml
    /// keeps those of this package. The SDK itself does not use them: its documents have a ToJson and a FromJson of their own.
    /// </summary>
    public static class Utils
    {
        /// <summary>Writes a line to the console.</summary>
        public static void Log(string s)
        {
#if UNITY_5_3_OR_NEWER
            UnityEngine.Debug.Log("TencentIMSDK: " + s);
#else
            System.Console.WriteLine("TencentIMSDK: " + s);
#endif
        }

        /// <summary>The JSON text of a document, a list of them, or anything else; what is null is left out.</summary>
        public static string ToJson(object pData)
        {
            return JsonConvert.SerializeObject(pData, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
        }

        /// <summary>Reads a JSON text, such as an answer to a callback that takes texts; the default where it cannot be read.</summary>
        public static T FromJson<T>(string pJson)
        {
            if (typeof(T) == typeof(string)) return (T)(object)pJson;
            if (string.IsNullOrEmpty(pJson)) return default(T);
            try
            {
                var settings = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, MaxDepth = native.Json.Depth };
                return JsonConvert.DeserializeObject<T>(pJson, settings);
            }
            catch (JsonException e)
            {
                native.Log.Exception(e);
                return default(T);
            }
        }
    }
}
