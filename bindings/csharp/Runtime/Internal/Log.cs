using System;

namespace com.tencent.imsdk.unity.native
{
    /// <summary>Where exceptions go that nobody else would see.</summary>
    internal static class Log
    {
        internal static void Exception(Exception e)
        {
#if UNITY_5_3_OR_NEWER
            UnityEngine.Debug.LogException(e);
#else
            Console.Error.WriteLine(e);
#endif
        }
    }

#if !UNITY_5_3_OR_NEWER
    /// <summary>Ahead-of-time compilers look for it, by its name, on methods that C calls.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class MonoPInvokeCallbackAttribute : Attribute
    {
        public MonoPInvokeCallbackAttribute(Type type)
        {
        }
    }
#endif
}
