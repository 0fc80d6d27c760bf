using System;
using System.Collections.Generic;
using System.Threading;

namespace com.tencent.imsdk.unity.native
{
    /// <summary>
    /// What the library has told, and the program does not know yet. Methods that C calls put it here, on whatever thread they run;
    /// Poll tells the program, one thing after the other.
    /// </summary>
    internal static class Delivery
    {
        static readonly Queue<Action> waiting = new Queue<Action>();

        /// <summary>Held by the thread that tells.</summary>
        static readonly object turn = new object();

        /// <summary>The thread that tells; 0 where none does.</summary>
        static int teller;

        static int Here { get { return Thread.CurrentThread.ManagedThreadId; } }

        /// <summary>Whether this thread is inside a callback. Monitor.IsEntered does not know: IL2CPP answers for all threads.</summary>
        static bool Inside { get { return Volatile.Read(ref teller) == Here; } }

        internal static int Waiting
        {
            get { lock (waiting) return waiting.Count; }
        }

        internal static void Add(Action tell)
        {
            lock (waiting) waiting.Enqueue(tell);
        }

        /// <summary>Fetches and tells; does nothing inside a callback, or while another thread tells. How much it told.</summary>
        internal static int Poll(Action fetch)
        {
            if (Inside || !Monitor.TryEnter(turn)) return 0;
            try
            {
                return Tell(fetch);
            }
            finally
            {
                Monitor.Exit(turn);
            }
        }

        /// <summary>Tells what waits, after another thread that tells. Inside a callback, the Poll around it does that.</summary>
        internal static void Finish()
        {
            if (Inside) return;
            lock (turn) Tell(() => { });
        }

        static int Tell(Action fetch)
        {
            Volatile.Write(ref teller, Here);
            try
            {
                fetch();
                return TellAll();
            }
            finally
            {
                Volatile.Write(ref teller, 0);
            }
        }

        static int TellAll()
        {
            for (int told = 0; ; told++)
            {
                Action tell;
                lock (waiting)
                {
                    if (waiting.Count == 0) return told;
                    tell = waiting.Dequeue();
                }
                try
                {
                    tell();
                }
                catch (Exception e)
                {
                    Log.Exception(e);
                }
            }
        }
    }
}
