using System;
using System.Runtime.InteropServices;

namespace com.tencent.imsdk.unity.native
{
    /// <summary>Clients by handle.</summary>
    internal static partial class Native
    {
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void ConvokeEventCallback(IntPtr listener, IntPtr json_arguments, IntPtr user_data);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern ulong ConvokeOpen(ulong sdk_app_id, IntPtr json_sdk_config);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int ConvokeCall(ulong client, IntPtr name, IntPtr json_arguments, TIMCommCallback cb, IntPtr user_data);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int ConvokeListen(ulong client, ConvokeEventCallback cb, IntPtr user_data);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint ConvokePollClient(ulong client, uint max, uint milliseconds);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int ConvokeClose(ulong client);
    }
}
