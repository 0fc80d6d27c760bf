using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.native
{
    /// <summary>Texts from C. What .NET's own marshalling calls Ansi is UTF-8 on some platforms only.</summary>
    internal static class Utf8
    {
        internal static string Read(IntPtr text)
        {
            if (text == IntPtr.Zero) return "";
            int length = 0;
            while (Marshal.ReadByte(text, length) != 0) length++;
            if (length == 0) return "";
            var bytes = new byte[length];
            Marshal.Copy(text, bytes, 0, length);
            return Encoding.UTF8.GetString(bytes);
        }
    }

    /// <summary>The texts that are given to one native call. They are freed when it has returned: it has copied them.</summary>
    internal sealed class Texts : IDisposable
    {
        /// <summary>No UTF-8. The library refuses it, and says so.</summary>
        static readonly byte[] Malformed = { 0xFF };

        readonly List<IntPtr> all = new List<IntPtr>(4);
        static int live;

        /// <summary>Texts that are not freed yet.</summary>
        internal static int Live { get { return live; } }

        internal IntPtr Of(string text)
        {
            if (text == null) return IntPtr.Zero;
            // C would take a text with a NUL in it for a shorter one.
            byte[] bytes = text.IndexOf('\0') < 0 ? Encoding.UTF8.GetBytes(text) : Malformed;
            IntPtr room = Room(bytes.Length + 1);
            Marshal.Copy(bytes, 0, room, bytes.Length);
            Marshal.WriteByte(room, bytes.Length, 0);
            return room;
        }

        internal IntPtr Of(TIMDocument document)
        {
            return Of(Json.Of(document));
        }

        internal IntPtr Of(List<string> list)
        {
            return Of(Json.Of(list));
        }

        internal IntPtr Of<T>(List<T> list) where T : TIMDocument
        {
            return Of(Json.Of(list));
        }

        /// <summary>Room for a text that the call writes; so far an empty one.</summary>
        internal IntPtr Room(int bytes)
        {
            IntPtr room = Marshal.AllocHGlobal(bytes);
            all.Add(room);
            System.Threading.Interlocked.Increment(ref live);
            Marshal.WriteByte(room, 0, 0);
            return room;
        }

        public void Dispose()
        {
            foreach (IntPtr text in all)
            {
                Marshal.FreeHGlobal(text);
                System.Threading.Interlocked.Decrement(ref live);
            }
            all.Clear();
        }
    }
}
